package io.gaitbus.workbench.load;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether broker and services record, with JDK Flight Recorder, where their time goes.
///
/// @param folder where the recordings are to lie, one a process, named by its number
record Profiling(Optional<Path> folder) {

    /// Standard output is for what a part has to say.
    private static final String QUIET = "-Xlog:jfr+startup=off";

    /// What the JVMs of the services are told.
    Map<String, String> environment() {
        return folder.map(path -> Map.of("JAVA_TOOL_OPTIONS", recording(path))).orElse(Map.of());
    }

    /// A part of the bench that records as well.
    Child.Part profiled(Child.Part part) {
        return folder.map(path -> new Child.Part(
                        part.name(),
                        part.main(),
                        Stream.concat(part.jvmOptions().stream(), Stream.of(recording(path), QUIET))
                                .toList()))
                .orElse(part);
    }

    private static String recording(Path folder) {
        return "-XX:StartFlightRecording=settings=profile,dumponexit=true,filename=%s/%%p.jfr"
                .formatted(folder.toAbsolutePath());
    }
}
