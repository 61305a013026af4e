package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Model;
import java.util.List;

/// Keeps the network that does best on frames held back from its training, and says when waiting for a
/// better one has become vain.
///
/// Source: L. Prechelt (1998), "Early stopping – but when?", LNCS 1524, 55–69, the third criterion.
final class EarlyStopping {

    /// How often it looks in the course of a training.
    static final int LOOKS = 20;

    private static final int PATIENCE = 10;

    private final List<Recording> heldBack;
    private final int every;
    private Model best;
    private int passesOfBest;
    private double least = Double.POSITIVE_INFINITY;
    private int vain;

    /// @param start    what is best before the first look
    /// @param heldBack what is looked at; the newest network counts as the best where that is nothing
    /// @param passes   of the whole training
    EarlyStopping(Model start, List<Recording> heldBack, int passes) {
        this.best = start;
        this.heldBack = List.copyOf(heldBack);
        this.every = Math.max(1, passes / LOOKS);
    }

    /// Whether it is time to look, after so many passes.
    boolean isDue(int passes, boolean last) {
        return last || passes % every == 0;
    }

    /// Looks at a network.
    ///
    /// @param passes it has had
    void look(Model model, int passes) {
        double error =
                heldBack.isEmpty() ? 0 : Prediction.score(model, heldBack).rmse();
        if (heldBack.isEmpty() || error < least) {
            best = model;
            passesOfBest = passes;
            least = error;
            vain = 0;
        } else {
            vain++;
        }
    }

    /// Whether the last looks were all in vain.
    boolean isOver() {
        return vain >= PATIENCE;
    }

    /// How many passes the best network has had; 0 before the first look.
    int passesOfBest() {
        return passesOfBest;
    }

    /// The best network so far.
    Model best() {
        return best;
    }
}
