package io.gaitbus.workbench.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A service of the project, and what its JVM needs on one machine that runs all of them.
public enum Service {
    INGEST("ingest-service", List.of("-Xmx256m"), Duty.STREAMS),
    NMS("nms-service", List.of("-Xmx256m"), Duty.STREAMS),
    INFERENCE("inference-service", List.of("-Xmx256m", Service.VECTORS), Duty.STREAMS),
    TRANSFER("transfer-service", List.of("-Xmx1g", Service.VECTORS), Duty.TRAINING);

    /// What a process is there for, and so what it has to give way to.
    enum Duty {
        STREAMS(List.of(), Map.of()),
        /// It takes all that is idle, and gives way to the live streams. The tensor library takes and frees
        /// large arrays at each step: of glibc, they are kept for the next one instead of being given back
        /// to the system.
        TRAINING(
                List.of("nice", "-n", "10"),
                Map.of("MALLOC_ARENA_MAX", "1", "MALLOC_MMAP_MAX_", "0", "MALLOC_TRIM_THRESHOLD_", "536870912"));

        private final List<String> wrapper;
        private final Map<String, String> environment;

        Duty(List<String> wrapper, Map<String, String> environment) {
            this.wrapper = wrapper;
            this.environment = environment;
        }

        /// The command that its own is put behind; empty for none.
        List<String> wrapper() {
            return wrapper;
        }

        /// What its process is told beside what all are.
        Map<String, String> environment() {
            return environment;
        }
    }

    /// Where this is missing, the network is computed with plain loops.
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private final String module;
    private final List<String> jvmOptions;
    private final Duty duty;

    Service(String module, List<String> jvmOptions, Duty duty) {
        this.module = module;
        this.jvmOptions = jvmOptions;
        this.duty = duty;
    }

    Duty duty() {
        return duty;
    }

    /// Its module, which is its name as well.
    public String module() {
        return module;
    }

    /// Memory and modules of its JVM.
    List<String> jvmOptions() {
        return jvmOptions;
    }

    /// Where the build puts it.
    Path jar(Path home) {
        return packaged(home).resolve("quarkus-run.jar");
    }

    /// Where its start cache is: beside the jar, so that it goes when the service is built anew.
    public Path cache(Path home) {
        return packaged(home).resolve("app.aot");
    }

    private Path packaged(Path home) {
        return home.resolve(module).resolve("target/quarkus-app");
    }

    /// Where `./gaitbus native` puts its native executable.
    public Path executable(Path home) {
        return home.resolve(module).resolve("target/native").resolve(module + "-runner");
    }

    /// Memory of its native executable.
    List<String> executableOptions() {
        return List.of("-Xmx256m");
    }
}
