package io.gaitbus.workbench.launcher;

import java.nio.file.Path;
import java.util.List;

/// A service of the project, and what its JVM needs on one machine that runs all of them.
public enum Service {
    INGEST("ingest-service", List.of("-Xmx256m")),
    NMS("nms-service", List.of("-Xmx256m")),
    INFERENCE("inference-service", List.of("-Xmx256m")),
    TRANSFER("transfer-service", List.of("-Xmx1g"));

    private final String module;
    private final List<String> jvmOptions;

    Service(String module, List<String> jvmOptions) {
        this.module = module;
        this.jvmOptions = jvmOptions;
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
        return home.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
    }
}
