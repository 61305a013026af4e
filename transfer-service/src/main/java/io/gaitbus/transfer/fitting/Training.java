package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;

/// A model that learns from recordings, pass after pass.
///
/// Each pass draws what is random in it from a generator of its own, split off from that of the seed: what
/// a pass does depends on the seed, its number and the weights before it alone. So a training that was cut
/// off can be resumed after any pass, with the same weights in the end, to the bit.
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

    /// Goes on where another stood that began alike.
    void resume(Snapshot from) {
        descent.resume(from);
        for (; passes < from.passes(); passes++) {
            var _ = random.split();
        }
    }

    /// What another can go on from.
    Snapshot snapshot() {
        return descent.snapshot(passes);
    }

    /// Learns once from each frame.
    ///
    /// @return the mean loss of the pass, dimensionless
    double pass() {
        return pass(_ -> {});
    }

    /// The same, step by step.
    ///
    /// @param stepped told after each step which share of the pass is done, in (0, 1]
    double pass(DoubleConsumer stepped) {
        double rate = schedule.rate(passes);
        double sum = 0;
        List<Batch> batches = sequences.pass(schedule.batch(), random.split());
        for (int at = 0; at < batches.size(); at++) {
            sum += descent.step(batches.get(at), rate);
            stepped.accept((at + 1.0) / batches.size());
        }
        passes++;
        return sum / batches.size();
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
