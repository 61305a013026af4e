package io.gaitbus.workbench.command;

import io.gaitbus.workbench.lab.LabFailure;
import io.gaitbus.workbench.launcher.LaunchFailure;
import io.gaitbus.workbench.machine.AtExit;
import io.gaitbus.workbench.recording.UnusableRecording;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Errors as a user sees them: one line on stderr. Wrong usage exits 2, all else that fails 1.
public final class Errors {

    /// Set to anything, it shows where a defect was thrown.
    private static final String TRACE = "GAITBUS_TRACE";

    private Errors() {}

    /// Lets a command line report its errors so.
    public static CommandLine installed(CommandLine commandLine) {
        return commandLine
                .setParameterExceptionHandler(Errors::wrongUsage)
                .setExecutionExceptionHandler(Errors::failed);
    }

    private static int wrongUsage(ParameterException wrong, String[] arguments) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        say(command, "%s (see `%s --help`)".formatted(oneLine(wrong.getMessage()), name));
        return ExitCode.USAGE;
    }

    private static int failed(Exception failure, CommandLine command, ParseResult arguments) {
        if (!AtExit.isUnderway()) { // else the user wanted it to end, and it does
            say(command, words(failure));
        }
        if (System.getenv(TRACE) != null) {
            failure.printStackTrace(command.getErr());
        }
        return ExitCode.SOFTWARE;
    }

    /// Ends the program where not even a command could: with one line, unless it is ending already.
    public static int fatal(Throwable failure, PrintWriter err) {
        if (!AtExit.isUnderway()) {
            err.println("gaitbus: " + words(failure));
        }
        return ExitCode.SOFTWARE;
    }

    /// What a failure says, in one line.
    static String words(Throwable failure) {
        return switch (failure) {
            case Failure known -> oneLine(known.getMessage());
            case LabFailure known -> oneLine(known.getMessage());
            case LaunchFailure known -> oneLine(known.getMessage());
            case UnusableRecording known -> oneLine(known.getMessage());
            case UncheckedIOException known -> oneLine("%s (%s)".formatted(known.getMessage(), innermost(known)));
            case KafkaException known -> "the broker: " + oneLine(innermost(known));
            default ->
                "a defect of gaitbus, %s%s (%s=1 shows the whole trace)"
                        .formatted(oneLine(failure.toString()), place(failure), TRACE);
        };
    }

    private static String place(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "" : " at " + trace[0];
    }

    /// What the innermost cause that says anything says.
    private static String innermost(Throwable failure) {
        return Stream.iterate(Optional.of(failure), Optional::isPresent, cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .map(Throwable::getMessage)
                .filter(Objects::nonNull)
                .reduce((_, inner) -> inner)
                .orElse(failure.toString());
    }

    private static String oneLine(String text) {
        return String.join(
                "; ",
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static void say(CommandLine command, String line) {
        PrintWriter err = command.getErr();
        err.println("gaitbus: " + line);
        err.flush();
    }
}
