package io.gaitbus.inference;

import io.gaitbus.gait.Deadline;
import io.gaitbus.gait.MuscleSignals;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.stream.Window;
import java.nio.ByteBuffer;

/// Between messages and domain.
final class Messages {

    private Messages() {}

    static Window window(MuscleWindow message) {
        return window(
                Streams.name(message.getSession(), message.getLeg()),
                new long[] {message.getFirstFrame(), message.getFrames(), message.getIngestedAtMillis()},
                message.getLast());
    }

    static Window window(TorqueWindow message) {
        return window(
                Streams.name(message.getSession(), message.getLeg()),
                new long[] {message.getFirstFrame(), message.getFrames(), message.getIngestedAtMillis()},
                message.getLast());
    }

    private static Window window(String stream, long[] framesAndTime, boolean last) {
        try {
            return new Window(stream, framesAndTime[0], Math.toIntExact(framesAndTime[1]), last, framesAndTime[2]);
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage(e.getMessage(), e);
        }
    }

    /// What the network reads of a window.
    ///
    /// @throws UnreadableMessage where its muscles or shapes are not those the network knows
    static FeatureWindow features(MuscleWindow message) {
        MuscleSignals signals = MuscleSignals.of(message);
        return new FeatureWindow(
                new Signals(signals.excitationMeasured(), signals.excitations()),
                new Signals(signals.angleMeasured(), signals.angles()),
                signals.angularVelocities(),
                signals.muscleTorques());
    }

    /// The torque of a window, stamped with the version that made it.
    static TorqueWindow torqueWindow(MuscleWindow message, String modelVersion, Torques torques) {
        return TorqueWindow.newBuilder()
                .setSession(message.getSession())
                .setSubject(message.getSubject())
                .setLeg(message.getLeg())
                .setFirstFrame(message.getFirstFrame())
                .setFrames(message.getFrames())
                .setFrameRate(message.getFrameRate())
                .setDeviceTime(message.getDeviceTime())
                .setIngestedAtNanos(message.getIngestedAtNanos())
                .setIngestedAtMillis(message.getIngestedAtMillis())
                .setEstimatedAtNanos(message.getEstimatedAtNanos())
                .setInferredAtNanos(System.nanoTime())
                .setCalibrationVersion(message.getCalibrationVersion())
                .setModelVersion(modelVersion)
                .setStatus(status(message, modelVersion))
                .setTorque(torques.means())
                .setDeviation(torques.deviations())
                .setNmsTorque(message.getTorque())
                .setLast(message.getLast())
                .setStale(
                        Deadline.isPast(message.getIngestedAtMillis(), message.getFrames(), System.currentTimeMillis()))
                .build();
    }

    /// Whether two windows say the same of how they were made.
    static boolean alike(TorqueWindow before, TorqueWindow after) {
        return before.getStatus() == after.getStatus()
                && before.getModelVersion().equals(after.getModelVersion())
                && before.getCalibrationVersion().equals(after.getCalibrationVersion());
    }

    /// A window and the next one of its stream as one, as old as the older.
    static TorqueWindow joined(TorqueWindow before, TorqueWindow after) {
        return TorqueWindow.newBuilder(before)
                .setFrames(before.getFrames() + after.getFrames())
                .setEstimatedAtNanos(after.getEstimatedAtNanos())
                .setInferredAtNanos(after.getInferredAtNanos())
                .setTorque(Samples.joined(before.getTorque(), after.getTorque(), 1))
                .setDeviation(Samples.joined(before.getDeviation(), after.getDeviation(), 1))
                .setNmsTorque(Samples.joined(before.getNmsTorque(), after.getNmsTorque(), 1))
                .setLast(after.getLast())
                .setStale(before.getStale() || after.getStale())
                .build();
    }

    private static TorqueStatus status(MuscleWindow message, String modelVersion) {
        if (message.getBridged()) {
            return TorqueStatus.BRIDGED;
        }
        return modelVersion.isEmpty() ? TorqueStatus.MODEL_MISSING : TorqueStatus.ESTIMATED;
    }

    /// Means and standard deviations of a window's torque, as a message carries them.
    record Torques(ByteBuffer means, ByteBuffer deviations) {}
}
