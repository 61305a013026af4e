package io.gaitbus.workbench.simulation;

import static io.gaitbus.workbench.simulation.Cycle.JOINTS;
import static io.gaitbus.workbench.simulation.Cycle.KNEE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// How a subject drives the muscles: which it favours, how stiff it holds the knee, how early it acts, how
/// unsteadily.
///
/// Sizes are ours. Early activation makes up for the electromechanical delay, 20 to 100 ms from EMG to force (P. R.
/// Cavanagh, P. V. Komi (1979), Eur. J. Appl. Physiol. 42(3), 159–163).
final class NeuralStrategy {

    /// Frames a second, Hz.
    static final int RATE = 100;

    private static final int STEPS = Motion.RATE / RATE;

    /// How much subjects differ in which muscles they favour: standard deviation of a logarithm.
    private static final double FAVOUR = 0.45;

    /// Muscles that people rather spare, and how much: the rectus femoris, which pulls at the hip as well.
    private static final Map<String, Double> SPARED = Map.of("rect_fem", 2.5);

    /// Times over which the drive of a muscle forgets its unsteadiness, s: half of it within a cycle, half over
    /// cycles.
    private static final double[] MEMORIES = {0.15, 2.5};

    private final double[] reluctance;
    private final double[] tone;
    private final double coContraction;
    private final double unsteadiness;
    private final double delay;

    private NeuralStrategy(List<String> driven, Chance chance) {
        this.reluctance = new double[driven.size()];
        this.tone = new double[driven.size()];
        for (int muscle = 0; muscle < tone.length; muscle++) {
            reluctance[muscle] = SPARED.getOrDefault(driven.get(muscle), 1.0) * chance.factor(FAVOUR);
            tone[muscle] = 0.01 * chance.factor(0.5);
        }
        this.coContraction = chance.between(0.04, 0.22);
        this.unsteadiness = chance.between(0.12, 0.26);
        this.delay = chance.between(0.01, 0.035);
    }

    /// @param driven names of all that nerves drive
    static NeuralStrategy draw(List<String> driven, Chance chance) {
        return new NeuralStrategy(driven, chance);
    }

    /// From excitation to the muscle's answer, s.
    double delay() {
        return delay;
    }

    /// Excitations in [0, 1] of all that is driven, [driven][frames], from the motion's first step on.
    double[][] excitations(Body body, Motion motion, Chance chance) {
        int frames = (motion.steps() - 1) / STEPS + 1;
        double[][] aimed = aimed(body, motion, frames);
        int early = (int) Math.rint((delay + 0.025) * RATE);
        for (double[] drive : aimed) {
            double[] drift = unsteady(frames, chance);
            for (int frame = 0; frame < frames; frame++) {
                double ahead = drive[Math.min(frame + early, frames - 1)];
                drive[frame] = Math.clamp(ahead * (1 + drift[frame]), 0.0, 1.0);
            }
        }
        return aimed;
    }

    /// What a muscle's drive is off, over itself, [frames].
    private double[] unsteady(int frames, Chance chance) {
        double[] drift = new double[frames];
        for (double memory : MEMORIES) {
            double keep = Math.exp(-1 / (memory * RATE));
            double deviation = unsteadiness / Math.sqrt(MEMORIES.length);
            double part = chance.normal(0, deviation);
            for (int frame = 0; frame < frames; frame++) {
                part = keep * part + Math.sqrt(1 - keep * keep) * chance.normal(0, deviation);
                drift[frame] += part;
            }
        }
        return drift;
    }

    private double[][] aimed(Body body, Motion motion, int frames) {
        double[][] aimed = new double[reluctance.length][frames];
        LoadSharing sharing = new LoadSharing(reluctance);
        double[] floor = tone.clone();
        double[] moments = new double[JOINTS];
        for (int frame = 0; frame < frames; frame++) {
            int step = frame * STEPS;
            Leverage leverage = Leverage.of(body, motion, step, 1.0 / RATE);
            for (int joint = 0; joint < JOINTS; joint++) {
                moments[joint] = motion.moment(joint, step);
            }
            double[] activation = sharing.share(leverage, moments, floor);
            for (int muscle = 0; muscle < activation.length; muscle++) {
                aimed[muscle][frame] = activation[muscle];
            }
            stiffen(leverage, activation, floor);
        }
        return aimed;
    }

    /// Muscles work a little wherever their antagonists at the knee work.
    private void stiffen(Leverage leverage, double[] activation, double[] floor) {
        double extending = work(leverage, activation, 1);
        double flexing = work(leverage, activation, -1);
        Arrays.setAll(floor, muscle -> {
            double full = leverage.full(muscle, KNEE);
            double against = full == 0 ? 0 : full > 0 ? flexing : extending;
            return Math.min(0.5, tone[muscle] + coContraction * against);
        });
    }

    /// Mean activation of the muscles that extend (1) or flex (−1) the knee, each by its leverage.
    private static double work(Leverage leverage, double[] activation, int direction) {
        double work = 0;
        double most = 1e-9;
        for (int muscle = 0; muscle < activation.length; muscle++) {
            double full = Math.max(0, direction * leverage.full(muscle, KNEE));
            work += full * activation[muscle];
            most += full;
        }
        return work / most;
    }
}
