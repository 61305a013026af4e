package io.gaitbus.workbench.start;

import io.gaitbus.workbench.launcher.Form;
import io.gaitbus.workbench.launcher.Service;
import java.nio.file.Files;
import java.nio.file.Path;

/// The forms in which inference-service is measured, under the names that a user has for them.
enum InferenceForm {
    JAR("jar", new Form.Plain()),
    AOT("aot", new Form.Cached()),
    NATIVE("native", new Form.Native());

    private final String word;
    private final Form form;

    InferenceForm(String word, Form form) {
        this.word = word;
        this.form = form;
    }

    String word() {
        return word;
    }

    Form form() {
        return form;
    }

    /// Whether there is what it needs.
    boolean isBuilt(Path home) {
        return switch (this) {
            case JAR -> true;
            case AOT -> Files.isRegularFile(Service.INFERENCE.cache(home));
            case NATIVE -> Files.isRegularFile(Service.INFERENCE.executable(home));
        };
    }

    @Override
    public String toString() {
        return word;
    }
}
