package io.gaitbus.workbench.command;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// Where a broker is, as a user gives it.
public final class BootstrapServers {

    private static final Pattern SERVER = Pattern.compile("[^\\s:]+:\\d{1,5}");

    private BootstrapServers() {}

    /// The servers, parted by commas.
    ///
    /// @param option how they are given
    /// @throws ParameterException where one of them is no HOST:PORT
    public static String checked(String option, List<String> given, CommandLine command) {
        List<String> servers =
                given.stream().flatMap(text -> Stream.of(text.split(",", -1))).toList();
        for (String server : servers) {
            if (!SERVER.matcher(server).matches()) {
                throw new ParameterException(
                        command, "%s is `%s`; expected HOST:PORT, such as localhost:9092".formatted(option, server));
            }
        }
        return String.join(",", servers);
    }
}
