package io.gaitbus.workbench.demo;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.KneeReference;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// Somebody who stands still, at 100 Hz: no EMG, and a knee torque that steps from one value to another half way.
final class Standing {

    private Standing() {}

    /// @param seconds its length, s
    /// @param first   torque of the first half, N·m/kg
    /// @param second  of the second half, N·m/kg
    static Recording recording(double seconds, double first, double second) {
        int frames = (int) Math.round(seconds * FrameGrid.FRAME_RATE);
        double[] torque = new double[frames];
        Arrays.fill(torque, 0, frames / 2, first);
        Arrays.fill(torque, frames / 2, frames, second);
        return new Recording(
                "standing",
                new Person("s", 70, false, OptionalDouble.empty(), OptionalDouble.empty()),
                "standing",
                Leg.RIGHT,
                new Emg(
                        EmgKind.ENVELOPE,
                        List.of(new Electrode("a", "soleus", 1)),
                        new Signal(100, new float[1][frames])),
                new Angles(List.of("knee"), new Signal(100, new float[1][frames])),
                new KneeReference(100, torque, Double.POSITIVE_INFINITY),
                List.of());
    }
}
