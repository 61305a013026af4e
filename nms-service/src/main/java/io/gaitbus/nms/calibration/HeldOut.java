package io.gaitbus.nms.calibration;

import io.gaitbus.nms.muscle.MuscleParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/// What a calibration is worth on seconds it was not fitted to: blocked cross-validation.
///
/// The known frames are cut into blocks of equal number that follow each other in time. Each is predicted
/// once by muscles fitted to the others, but for half a second on either side of it. Source: C. Bergmeir,
/// J. M. Benítez (2012), Inf. Sci. 191, 192–213.
///
/// What is left of a trial and shorter than a calibration takes is not fitted to.
///
/// @param fitted  error of the fitted muscles over all blocks, N·m/kg
/// @param base    of the uncalibrated muscles on the same frames
/// @param inForce of the muscles in force on the same frames
/// @param constant of the mean torque of the other blocks
public record HeldOut(double fitted, double base, double inForce, double constant) {

    private static final int BLOCKS = 4;

    /// Frames on either side of a block that nothing is fitted to.
    private static final int GAP = 50;

    /// Starting points of each fit, for the time it takes. So what is judged is the same fit from fewer starts
    /// than the one that is published: from more of them it fits at least as well what it is fitted to, which
    /// may be better or worse on what it is not.
    private static final int STARTS = 2;

    /// Whether the fitted muscles may take the place of those in force.
    public boolean isBetter() {
        return fitted < inForce;
    }

    /// The muscles that a calibration is to take the place of.
    ///
    /// @param muscles the muscles in force now
    /// @param trials  the trials of the calibration, as those muscles' own geometry has them
    public record InForce(MuscleParameters muscles, List<Trial> trials) {

        public InForce {
            trials = List.copyOf(trials);
        }
    }

    /// Cross-validates a calibration.
    ///
    /// @param base     the uncalibrated muscles
    /// @param progress is told the share of the work done, in [0, 1]
    public static HeldOut of(
            Calibrator calibrator,
            MuscleParameters base,
            InForce inForce,
            List<Trial> trials,
            DoubleConsumer progress) {
        Calibrator.requireFittable(trials);
        Calibrator quick = calibrator.startingFrom(STARTS);
        double[] squares = new double[4];
        long frames = 0;
        for (int block = 0; block < BLOCKS; block++) {
            Split split = Split.of(trials, block);
            double done = block;
            MuscleParameters fitted = quick.fit(base, split.others, share -> progress.accept((done + share) / BLOCKS))
                    .parameters();
            int known = split.block.stream().mapToInt(Trial::knownFrames).sum();
            squares[0] += known * square(Calibrator.error(fitted, split.block));
            squares[1] += known * square(Calibrator.error(base, split.block));
            squares[2] += known * square(Calibrator.error(inForce.muscles, Split.of(inForce.trials, block).block));
            squares[3] += constantSquares(split);
            frames += known;
        }
        return new HeldOut(
                Math.sqrt(squares[0] / frames),
                Math.sqrt(squares[1] / frames),
                Math.sqrt(squares[2] / frames),
                Math.sqrt(squares[3] / frames));
    }

    private static double square(double value) {
        return value * value;
    }

    private static double constantSquares(Split split) {
        double mean = split.others.stream().mapToDouble(Trial::sum).sum()
                / split.others.stream().mapToInt(Trial::knownFrames).sum();
        return split.block.stream()
                .mapToDouble(trial -> trial.squaresAround(mean))
                .sum();
    }

    /// Trials known only inside a block, and only outside of it.
    private record Split(List<Trial> block, List<Trial> others) {

        static Split of(List<Trial> trials, int number) {
            long all = trials.stream().mapToLong(Trial::knownFrames).sum();
            long first = all * number / BLOCKS;
            long end = all * (number + 1) / BLOCKS;
            List<Trial> block = new ArrayList<>();
            List<Trial> others = new ArrayList<>();
            long seen = 0;
            for (Trial trial : trials) {
                boolean touched = first < seen + trial.knownFrames() && end > seen;
                Trial outside = trial;
                if (touched) {
                    int from = trial.frameOfKnown(first - seen);
                    int to = trial.frameOfKnown(end - seen);
                    block.add(trial.knownWithin(from, to));
                    outside = trial.knownOutside(from - GAP, to + GAP);
                }
                if (outside.isFittable()) {
                    others.add(outside);
                }
                seen += trial.knownFrames();
            }
            if (others.isEmpty()) {
                throw new IllegalArgumentException(
                        "%d frames with a known torque are too few to leave some out; %d or more (3 s) would be right"
                                .formatted(all, 3 * Calibrator.FEWEST_FRAMES));
            }
            return new Split(block, others);
        }
    }
}
