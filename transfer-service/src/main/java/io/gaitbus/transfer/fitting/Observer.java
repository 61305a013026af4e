package io.gaitbus.transfer.fitting;

import java.util.function.Consumer;

/// Who follows a training. What it throws ends the training.
public interface Observer {

    /// A step is done.
    void stepped(Progress progress);

    /// A pass, or the judging of a block, is done.
    ///
    /// @param checkpoint what a later training with the same inputs can go on from
    void passed(Checkpoint checkpoint);

    /// One that only wants to know how far it is.
    static Observer of(Consumer<Progress> listener) {
        return new Observer() {
            @Override
            public void stepped(Progress progress) {
                listener.accept(progress);
            }

            @Override
            public void passed(Checkpoint checkpoint) {}
        };
    }
}
