package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.Optional;
import java.util.OptionalDouble;

/// A subject of the demo: what is streamed of them, and what it is compared with.
///
/// @param trial      what is streamed
/// @param reference  the torque held to be true, each side of the fine-tuning filtered by itself
/// @param fineTuning when the network is fitted to them, if at all
record Participant(Trial trial, FrameTorque reference, Optional<FineTuning> fineTuning) {

    static Participant of(Trial trial, Optional<FineTuning> fineTuning) {
        OptionalDouble cut =
                fineTuning.isPresent() ? OptionalDouble.of(fineTuning.get().seconds()) : OptionalDouble.empty();
        return new Participant(trial, trial.recording().reference().onFrames(trial.frames(), cut), fineTuning);
    }

    String subject() {
        return trial.subject();
    }
}
