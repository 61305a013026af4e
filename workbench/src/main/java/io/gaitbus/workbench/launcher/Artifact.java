package io.gaitbus.workbench.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the build made of a service, and how it is started.
///
/// @param service which one
/// @param form    as what it runs
/// @param home    the checkout it was built in
record Artifact(Service service, Form form, Path home) {

    /// The command that starts it.
    ///
    /// @param temporary where it may leave temporary files
    /// @throws LaunchFailure where it was not built
    List<String> command(Path temporary) {
        List<String> command = new ArrayList<>(service.duty().wrapper());
        switch (form) {
            case Form.Plain() -> command.addAll(jvm(List.of(), temporary));
            case Form.Cached() -> command.addAll(jvm(cached(), temporary));
            case Form.Recorded(Path cache) ->
                command.addAll(jvm(List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot*=error"), temporary));
            case Form.Native() -> {
                command.add(built(service.executable(home), "./gaitbus native"));
                command.addAll(service.executableOptions());
                command.add("-Djava.io.tmpdir=" + temporary);
            }
        }
        return command;
    }

    /// What its log has to say before the service itself says anything; empty for nothing.
    Optional<String> remark() {
        return form instanceof Form.Cached() && !hasCache()
                ? Optional.of(
                        "gaitbus: starts without a start cache, which takes longer: %s is missing; ./gaitbus demo "
                                        .formatted(service.cache(home))
                                + "and up make it after a build")
                : Optional.empty();
    }

    private boolean hasCache() {
        return Files.isRegularFile(service.cache(home));
    }

    private List<String> cached() {
        return hasCache() ? List.of("-XX:AOTCache=" + service.cache(home)) : List.of();
    }

    /// A start cache is for one garbage collector and one set of modules: the same options with and without it.
    private List<String> jvm(List<String> cacheOptions, Path temporary) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(service.jvmOptions());
        command.add("-XX:+UseSerialGC"); // several small JVMs on few cores
        command.add("-XX:-UsePerfData"); // else a killed process leaves a file in the system's temporary folder
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("--sun-misc-unsafe-memory-access=allow"); // Kafka's and Netty's; else a warning each
        command.addAll(cacheOptions);
        command.add("-Djava.io.tmpdir=" + temporary);
        command.add("-Djna.tmpdir=" + temporary);
        command.add("-jar");
        command.add(built(service.jar(home), "./mvnw package"));
        return command;
    }

    private String built(Path file, String builder) {
        if (!Files.isRegularFile(file)) {
            throw new LaunchFailure(
                    "%s is not built: %s is missing; %s builds it".formatted(service.module(), file, builder));
        }
        return file.toString();
    }
}
