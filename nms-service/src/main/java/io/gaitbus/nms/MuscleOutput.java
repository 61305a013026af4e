package io.gaitbus.nms;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.stream.Task;
import io.gaitbus.stream.Window;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Function;

/// A muscle window to be written.
record MuscleOutput(MuscleWindow message, MessageCodec<MuscleWindow> codec) implements Task.Output {

    @Override
    public Window window() {
        return Messages.window(message);
    }

    @Override
    public byte[] bytes() {
        return codec.encode(message);
    }

    /// Only windows under the same stamp, of the same body and with the same channels are told in one message.
    @Override
    public Optional<Task.Output> joined(Task.Output next) {
        return next instanceof MuscleOutput(MuscleWindow after, MessageCodec<MuscleWindow> _)
                        && window().canJoin(next.window())
                        && isLike(after)
                ? Optional.of(new MuscleOutput(joined(after), codec))
                : Optional.empty();
    }

    private boolean isLike(MuscleWindow after) {
        return message.getModelVersion().equals(after.getModelVersion())
                && message.getCalibrationVersion().equals(after.getCalibrationVersion())
                && message.getBridged() == after.getBridged()
                && message.getMass() == after.getMass()
                && message.getExcitationMeasured().equals(after.getExcitationMeasured())
                && message.getAngleMeasured().equals(after.getAngleMeasured())
                && message.getChannelQualities().equals(after.getChannelQualities());
    }

    /// As old as the older.
    private MuscleWindow joined(MuscleWindow after) {
        Rows rows = new Rows(message, after);
        int muscles = message.getMuscles().size();
        int angles = message.getAngleMeasured().size();
        return MuscleWindow.newBuilder(message)
                .setFrames(message.getFrames() + after.getFrames())
                .setEstimatedAtNanos(after.getEstimatedAtNanos())
                .setExcitations(rows.joined(
                        MuscleWindow::getExcitations,
                        message.getExcitationMuscles().size()))
                .setAngles(rows.joined(MuscleWindow::getAngles, angles))
                .setAngularVelocities(rows.joined(MuscleWindow::getAngularVelocities, angles))
                .setActivations(rows.joined(MuscleWindow::getActivations, muscles))
                .setForces(rows.joined(MuscleWindow::getForces, muscles))
                .setFibreLengths(rows.joined(MuscleWindow::getFibreLengths, muscles))
                .setFibreVelocities(rows.joined(MuscleWindow::getFibreVelocities, muscles))
                .setPennations(rows.joined(MuscleWindow::getPennations, muscles))
                .setMuscleTorques(rows.joined(MuscleWindow::getMuscleTorques, muscles))
                .setTorque(rows.joined(MuscleWindow::getTorque, 1))
                .setLast(after.getLast())
                .build();
    }

    private record Rows(MuscleWindow before, MuscleWindow after) {

        ByteBuffer joined(Function<MuscleWindow, ByteBuffer> matrix, int rows) {
            return Samples.joined(matrix.apply(before), matrix.apply(after), rows);
        }
    }
}
