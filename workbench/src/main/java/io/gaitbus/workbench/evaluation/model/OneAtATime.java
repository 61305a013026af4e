package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.network.Model;
import io.gaitbus.transfer.fitting.Recording;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Learning that waits for its turn: the tensor library follows one gradient at a time in a process, and
/// refuses a second. What needs no gradient goes on beside it.
public final class OneAtATime implements NetworkLearning {

    private final NetworkLearning learning;
    private final ReentrantLock turn = new ReentrantLock();

    public OneAtATime(NetworkLearning learning) {
        this.learning = learning;
    }

    @Override
    public Model fitted(List<Recording> training, long seed) {
        return inTurn(() -> learning.fitted(training, seed));
    }

    @Override
    public Model adapted(Model population, List<Recording> own, long seed) {
        return inTurn(() -> learning.adapted(population, own, seed));
    }

    private Model inTurn(Supplier<Model> training) {
        turn.lock();
        try {
            return training.get();
        } finally {
            turn.unlock();
        }
    }
}
