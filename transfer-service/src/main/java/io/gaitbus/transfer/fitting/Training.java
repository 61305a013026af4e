package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/// A model that learns from recordings, pass after pass.
final class Training implements AutoCloseable {

    private final Schedule schedule;
    private final Sequences sequences;
    private final SplittableRandom random;
    private final Descent descent;
    private int passes;

    /// @param start  what it begins with and is pulled towards, with the statistics it keeps
    /// @param augmentation what is done to sequences while they are learned from
    /// @param learns which layers learn
    /// @param pull   how strongly weights are pulled back; see [Descent]
    Training(
            Model start,
            List<Recording> recordings,
            Augmentation augmentation,
            Predicate<Layer> learns,
            double pull,
            Schedule schedule) {
        this.schedule = schedule;
        this.sequences = new Sequences(start, recordings, augmentation);
        this.random = new SplittableRandom(schedule.seed());
        this.descent = new Descent(start, learns, pull);
    }

    /// Learns once from each frame.
    ///
    /// @return the mean loss of the pass, dimensionless
    double pass() {
        double rate = schedule.rate(passes);
        double sum = 0;
        int batches = 0;
        for (Batch batch : sequences.pass(schedule.batch(), random)) {
            sum += descent.step(batch, rate);
            batches++;
        }
        passes++;
        return sum / batches;
    }

    /// Passes done.
    int passes() {
        return passes;
    }

    /// The model as it is now.
    Model model() {
        return descent.model();
    }

    @Override
    public void close() {
        descent.close();
    }
}
