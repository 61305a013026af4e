package io.gaitbus.inference;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.stream.Task;
import io.gaitbus.stream.Window;
import java.util.Optional;

/// A torque window to be written.
record TorqueOutput(TorqueWindow message, MessageCodec<TorqueWindow> codec) implements Task.Output {

    @Override
    public Window window() {
        return Messages.window(message);
    }

    @Override
    public byte[] bytes() {
        return codec.encode(message);
    }

    /// Only what was made by the same versions, with the same status, is told in one message.
    @Override
    public Optional<Task.Output> joined(Task.Output next) {
        return next instanceof TorqueOutput(TorqueWindow after, MessageCodec<TorqueWindow> _)
                        && window().canJoin(next.window())
                        && Messages.alike(message, after)
                ? Optional.of(new TorqueOutput(Messages.joined(message, after), codec))
                : Optional.empty();
    }
}
