package io.gaitbus.workbench.start;

/// inference-service as a JVM that loads every class anew.
class InferenceJarIT extends InferenceRule {

    InferenceJarIT() {
        super(InferenceForm.JAR);
    }
}
