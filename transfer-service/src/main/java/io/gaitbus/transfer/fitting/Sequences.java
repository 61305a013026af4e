package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.Standardisation;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Recordings cut into the sequences a lane lives through, standardised for one model, with what
/// an [Augmentation] does to them.
///
/// Each pass begins at a random frame of each recording. From there, sequences follow each other at half a
/// period, so that the frames that are read follow each other too: each is learned from once a pass, at
/// random ages.
final class Sequences {

    private final Architecture sizes;
    private final Standardisation standardisation;
    private final List<Recording> recordings;
    private final Augmentation augmentation;

    /// One sequence: a recording and its first frame there.
    private record Start(Recording recording, int frame) {}

    /// @param augmentation what is done to each sequence
    Sequences(Model model, List<Recording> recordings, Augmentation augmentation) {
        this.sizes = model.architecture();
        this.standardisation = model.standardisation();
        this.recordings = List.copyOf(recordings);
        this.augmentation = augmentation;
    }

    /// All sequences of one pass, in random order, in batches.
    ///
    /// @param size sequences of a batch; the last one may have fewer
    /// @return the batches, each made when it is asked for
    List<Batch> pass(int size, SplittableRandom random) {
        List<Start> starts = new ArrayList<>();
        for (Recording recording : recordings) {
            int phase = random.nextInt(NetworkGraph.outputs(sizes));
            int last = recording.frames() - sizes.memory();
            for (int frame = phase; frame <= last; frame += NetworkGraph.outputs(sizes)) {
                if (readable(recording, frame)) {
                    starts.add(new Start(recording, frame));
                }
            }
        }
        shuffle(starts, random);
        return new AbstractList<>() {
            @Override
            public Batch get(int at) {
                return batch(starts.subList(at * size, Math.min((at + 1) * size, starts.size())), random);
            }

            @Override
            public int size() {
                return (starts.size() + size - 1) / size;
            }
        };
    }

    private boolean readable(Recording recording, int start) {
        int end = start + sizes.memory();
        for (int frame = end - NetworkGraph.outputs(sizes); frame < end; frame++) {
            if (recording.known(frame)) {
                return true;
            }
        }
        return false;
    }

    private Batch batch(List<Start> starts, SplittableRandom random) {
        int outputs = NetworkGraph.outputs(sizes);
        Batch batch = new Batch(starts.size(), sizes.features(), sizes.memory(), outputs);
        for (int i = 0; i < starts.size(); i++) {
            write(starts.get(i), batch, i, random);
        }
        return batch;
    }

    private void write(Start start, Batch batch, int sequence, SplittableRandom random) {
        Augmentation.Electrodes electrodes = augmentation.electrodes(random);
        float[] standardised = new float[sizes.features()];
        for (int frame = 0; frame < sizes.memory(); frame++) {
            float[] features = start.recording.features(start.frame + frame).clone();
            electrodes.measure(features);
            standardisation.standardise(features, standardised, 0);
            augmentation.addNoise(features, standardised, random);
            batch.putFeatures(sequence, frame, standardised);
        }
        int read = batch.memory() - batch.outputs();
        for (int output = 0; output < batch.outputs(); output++) {
            int frame = start.frame + read + output;
            if (start.recording.known(frame)) {
                batch.putTorque(sequence, output, standardisation.standardised(start.recording.reference(frame)));
            }
        }
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
