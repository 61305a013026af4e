package io.gaitbus.workbench.start;

/// inference-service as a JVM with a start cache; skipped where none was made.
class InferenceAotIT extends InferenceRule {

    InferenceAotIT() {
        super(InferenceForm.AOT);
    }
}
