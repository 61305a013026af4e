package io.gaitbus.stream;

import io.gaitbus.gait.UnreadableMessage;
import java.util.ArrayList;
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

    /// Steps of several streams, each of another one, so that a task that computes many at once for less can do so.
    ///
    /// @return what came of each, in their order
    default List<Outcome<S>> steps(List<Step<M, S>> steps) {
        List<Outcome<S>> outcomes = new ArrayList<>(steps.size());
        for (Step<M, S> step : steps) {
            try {
                outcomes.add(new Outcome.Made<>(step(step.before(), step.message())));
            } catch (UnreadableMessage e) {
                outcomes.add(new Outcome.Refused<>(e));
            }
        }
        return outcomes;
    }

    /// A step to be made.
    ///
    /// @param before the state of the stream; empty where it begins, or begins anew
    record Step<M, S>(Optional<S> before, M message) {}

    /// What came of a step.
    sealed interface Outcome<S> {

        record Made<S>(Result<S> result) implements Outcome<S> {}

        /// No retry can make sense of its message.
        record Refused<S>(UnreadableMessage reason) implements Outcome<S> {}
    }

    /// What a step leads to.
    ///
    /// @param state   the state after it
    /// @param outputs messages to write, in order; may be none
    record Result<S>(S state, List<Output> outputs) {

        public Result {
            outputs = List.copyOf(outputs);
        }
    }

    /// A message to write. It is encoded only when it is written, so that before some of one stream can be joined.
    interface Output {

        /// Its frames.
        Window window();

        /// The encoded message.
        byte[] bytes();

        /// This one and the next one of the stream as one message; empty where they cannot be one.
        Optional<Output> joined(Output next);

        /// A message that is joined to none.
        static Output of(Window window, byte[] bytes) {
            return new Output() {
                @Override
                public Window window() {
                    return window;
                }

                @Override
                public byte[] bytes() {
                    return bytes;
                }

                @Override
                public Optional<Output> joined(Output next) {
                    return Optional.empty();
                }
            };
        }
    }
}
