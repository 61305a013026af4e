package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Recordings cut into the sequences a lane lives through, standardised for one model.
///
/// Each pass begins at a random frame of each recording. From there, sequences follow each other at half a
/// period, so that the frames that are read follow each other too: each is learned from once a pass, at
/// random ages.
final class Sequences {

    private final Architecture sizes;
    private final List<Signals> recordings;

    /// A recording as the layers see it.
    private static final class Signals {

        /// Standardised, [features][frames]
        private final float[][] features;
        /// Standardised, NaN where unknown, [frames]
        private final float[] torque;

        Signals(Model model, Recording recording) {
            int count = model.architecture().features();
            features = new float[count][recording.frames()];
            torque = new float[recording.frames()];
            float[] standardised = new float[count];
            for (int frame = 0; frame < recording.frames(); frame++) {
                model.standardisation().standardise(recording.features(frame), standardised, 0);
                for (int i = 0; i < count; i++) {
                    features[i][frame] = standardised[i];
                }
                torque[frame] = model.standardisation().standardised(recording.reference(frame));
            }
        }
    }

    /// One sequence: a recording and its first frame there.
    private record Start(Signals signals, int frame) {}

    Sequences(Model model, List<Recording> recordings) {
        this.sizes = model.architecture();
        this.recordings = recordings.stream()
                .map(recording -> new Signals(model, recording))
                .toList();
    }

    /// All sequences of one pass, in random order, in batches.
    ///
    /// @param size sequences of a batch; the last one may have fewer
    /// @return the batches, each made when it is asked for
    List<Batch> pass(int size, SplittableRandom random) {
        List<Start> starts = new ArrayList<>();
        for (Signals signals : recordings) {
            int phase = random.nextInt(NetworkGraph.outputs(sizes));
            int last = signals.torque.length - sizes.memory();
            for (int frame = phase; frame <= last; frame += NetworkGraph.outputs(sizes)) {
                if (readable(signals, frame)) {
                    starts.add(new Start(signals, frame));
                }
            }
        }
        shuffle(starts, random);
        return new AbstractList<>() {
            @Override
            public Batch get(int at) {
                return batch(starts.subList(at * size, Math.min((at + 1) * size, starts.size())));
            }

            @Override
            public int size() {
                return (starts.size() + size - 1) / size;
            }
        };
    }

    private boolean readable(Signals signals, int start) {
        int end = start + sizes.memory();
        for (int frame = end - NetworkGraph.outputs(sizes); frame < end; frame++) {
            if (!Float.isNaN(signals.torque[frame])) {
                return true;
            }
        }
        return false;
    }

    private Batch batch(List<Start> starts) {
        int outputs = NetworkGraph.outputs(sizes);
        Batch batch = new Batch(starts.size(), sizes.features(), sizes.memory(), outputs);
        for (int i = 0; i < starts.size(); i++) {
            Start start = starts.get(i);
            batch.put(i, start.signals.features, start.signals.torque, start.frame);
        }
        return batch;
    }

    private static void shuffle(List<Start> starts, SplittableRandom random) {
        for (int i = starts.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            Start swapped = starts.get(i);
            starts.set(i, starts.get(other));
            starts.set(other, swapped);
        }
    }
}
