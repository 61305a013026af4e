package io.gaitbus.workbench.start;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;

/// The muscle windows of a stream that nobody performs. Signals swing between 0 and 1 and depend on channel and frame
/// alone, so that a stream is the same however it is cut into windows.
///
/// @param session the stream's session; its leg is the right one
/// @param frames  how many it has; the window with the last one ends the stream
record MuscleWindows(String session, int frames) {

    private static final double MEAN = 0.5;
    private static final double SWING = 0.4;

    /// A window of it.
    ///
    /// @param first   number of its first frame
    /// @param end     number of the frame after it
    /// @param version the model it is stamped with
    MuscleWindow window(int first, int end, String version) {
        return MuscleWindow.newBuilder()
                .setSession(session)
                .setSubject(session)
                .setLeg(Leg.RIGHT)
                .setFirstFrame(first)
                .setFrames(end - first)
                .setFrameRate(FrameGrid.FRAME_RATE)
                .setDeviceTime(first / FrameGrid.FRAME_RATE)
                .setIngestedAtNanos(System.nanoTime())
                .setIngestedAtMillis(System.currentTimeMillis())
                .setEstimatedAtNanos(System.nanoTime())
                .setCalibrationVersion("generic")
                .setModelVersion(version)
                .setMass(70)
                .setExcitationMuscles(Muscles.MEASURABLE)
                .setExcitationMeasured(all(Muscles.MEASURABLE))
                .setExcitations(signals(Muscles.MEASURABLE, first, end))
                .setAngleMeasured(all(Muscles.JOINTS))
                .setAngles(signals(Muscles.JOINTS, first, end))
                .setAngularVelocities(signals(Muscles.JOINTS, first, end))
                .setMuscles(Muscles.KNEE)
                .setActivations(signals(Muscles.KNEE, first, end))
                .setForces(signals(Muscles.KNEE, first, end))
                .setMuscleTorques(signals(Muscles.KNEE, first, end))
                .setTorque(signals(List.of("knee"), first, end))
                .setLast(end == frames)
                .build();
    }

    private static List<Boolean> all(List<String> channels) {
        return Collections.nCopies(channels.size(), true);
    }

    private static ByteBuffer signals(List<String> channels, int first, int end) {
        float[][] signals = new float[channels.size()][end - first];
        for (int channel = 0; channel < signals.length; channel++) {
            for (int frame = first; frame < end; frame++) {
                signals[channel][frame - first] = (float) (MEAN + SWING * Math.sin(frame / 17.0 + channel));
            }
        }
        return Samples.bytes(signals);
    }
}
