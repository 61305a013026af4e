package io.gaitbus.workbench.start;

/// inference-service as a native executable; skipped where `./gaitbus native` has built none.
class InferenceNativeIT extends InferenceRule {

    InferenceNativeIT() {
        super(InferenceForm.NATIVE);
    }
}
