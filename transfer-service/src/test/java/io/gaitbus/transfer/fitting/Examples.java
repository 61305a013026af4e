package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;

/// Models and recordings for tests, by seed.
final class Examples {

    /// Small enough to learn in a moment.
    static final Architecture SMALL =
            new Architecture(new Architecture.Convolution(8, 3), new Architecture.Convolution(8, 3), 12, 4, 6, 8, 24);

    private static final int WINDOW = 5;

    private Examples() {}

    /// Random weights and random statistics.
    static Model model(Architecture sizes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] means = new float[sizes.features()];
        float[] deviations = new float[sizes.features()];
        for (int i = 0; i < means.length; i++) {
            means[i] = (float) random.nextDouble(-0.5, 0.5);
            deviations[i] = (float) random.nextDouble(0.2, 2);
        }
        return Model.random(sizes, seed)
                .with(Map.of(
                        Parameter.FEATURE_MEAN, means,
                        Parameter.FEATURE_DEVIATION, deviations,
                        Parameter.TORQUE, new float[] {0.3f, 0.8f}));
    }

    /// Noise in every signal; from window to window another of them is missing. No reference torque is known.
    static Recording noise(int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<FeatureWindow> windows = new ArrayList<>();
        for (int first = 0; first < frames; first += WINDOW) {
            int length = Math.min(WINDOW, frames - first);
            windows.add(new FeatureWindow(
                    signals(FeatureLayout.EXCITED_MUSCLES.size(), length, random),
                    signals(FeatureLayout.JOINTS.size(), length, random),
                    noise(FeatureLayout.JOINTS.size(), length, random),
                    noise(FeatureLayout.KNEE_MUSCLES.size(), length, random)));
        }
        return Recording.of(0, windows, unknown(frames));
    }

    /// Walking of a kind: every signal a sine of 1 Hz with a phase of its own, and noise by seed; the torque as given.
    static Recording walking(int frames, long seed, IntToDoubleFunction torque) {
        SplittableRandom random = new SplittableRandom(seed);
        FeatureWindow window = new FeatureWindow(
                new Signals(all(9), sines(9, frames, random)),
                new Signals(all(3), sines(3, frames, random)),
                sines(3, frames, random),
                sines(13, frames, random));
        float[] reference = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            reference[frame] = (float) torque.applyAsDouble(frame);
        }
        return Recording.of(0, List.of(window), reference);
    }

    /// A torque that takes the same course every second, N·m/kg.
    static double stride(int frame) {
        double phase = 2 * Math.PI * frame / 100;
        return 0.1 + 0.4 * Math.sin(phase) + 0.2 * Math.cos(2 * phase);
    }

    private static float[] unknown(int frames) {
        float[] unknown = new float[frames];
        Arrays.fill(unknown, Float.NaN);
        return unknown;
    }

    private static Signals signals(int count, int frames, SplittableRandom random) {
        boolean[] measured = all(count);
        measured[random.nextInt(count)] = false;
        return new Signals(measured, noise(count, frames, random));
    }

    private static boolean[] all(int count) {
        boolean[] all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }

    private static float[][] noise(int rows, int frames, SplittableRandom random) {
        float[][] noise = new float[rows][frames];
        for (float[] row : noise) {
            for (int frame = 0; frame < frames; frame++) {
                row[frame] = (float) random.nextDouble(-2, 2);
            }
        }
        return noise;
    }

    private static float[][] sines(int rows, int frames, SplittableRandom random) {
        float[][] sines = new float[rows][frames];
        for (int i = 0; i < rows; i++) {
            float[] row = sines[i];
            double phase = 2.4 * i;
            for (int frame = 0; frame < frames; frame++) {
                row[frame] = (float)
                        (0.5 + 0.5 * Math.sin(2 * Math.PI * frame / 100 + phase) + random.nextDouble(-0.05, 0.05));
            }
        }
        return sines;
    }
}
