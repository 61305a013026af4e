package io.gaitbus.stream;

import io.gaitbus.gait.UnreadableMessage;
import java.util.List;
import java.util.Optional;

/// What a service makes of windows: a step from state and message to state and messages, without any messaging.
///
/// @param <M> a message that comes in
/// @param <S> the state of a stream, never changed once returned
public interface Task<M, S> {

    /// The message in some bytes.
    ///
    /// @throws UnreadableMessage where they are none
    M decode(byte[] bytes);

    /// The frames of a message.
    ///
    /// @throws UnreadableMessage where they make no sense
    Window window(M message);

    /// One step.
    ///
    /// @param before the state of the stream; empty where it begins, or begins anew
    /// @throws UnreadableMessage where no retry can make sense of the message
    Result<S> step(Optional<S> before, M message);

    /// What a step leads to.
    ///
    /// @param state   the state after it
    /// @param outputs messages to write, in order; may be none
    record Result<S>(S state, List<Output> outputs) {

        public Result {
            outputs = List.copyOf(outputs);
        }
    }

    /// A message to write.
    final class Output {

        private final Window window;
        private final byte[] bytes;

        public Output(Window window, byte[] bytes) {
            this.window = window;
            this.bytes = bytes;
        }

        /// Its frames.
        public Window window() {
            return window;
        }

        /// The encoded message. Not copied: it is written once.
        public byte[] bytes() {
            return bytes;
        }
    }
}
