package io.gaitbus.workbench.benchmark;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import java.util.SplittableRandom;

/// What drives the muscles over the knee while somebody walks, again and again without a jump: [frames][muscles].
///
/// No two of its strides are alike, and there are more of them than a branch predictor could know by heart.
final class Walking {

    static final int FRAMES = 1 << 11;

    private static final int STRIDES = 19;

    /// Length of a burst of EMG, frames.
    private static final double BURST = 12;

    final double[][] excitations = new double[FRAMES][Muscles.KNEE.size()];

    /// Of the muscle-tendon units, m.
    final double[][] lengths = new double[FRAMES][Muscles.KNEE.size()];

    /// Their rates of change, m/s.
    final double[][] velocities = new double[FRAMES][Muscles.KNEE.size()];

    /// @param seed of excitations and angles
    Walking(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            excite(muscle, random);
        }
        double[][] angles = {swings(0.3, 0.4, random), swings(0.6, 0.5, random), swings(0, 0.25, random)};
        KneeGeometry.Lengths pose = new KneeGeometry.Lengths();
        for (int frame = 0; frame < FRAMES; frame++) {
            int next = (frame + 1) % FRAMES;
            double[] now = new double[angles.length];
            double[] velocity = new double[angles.length];
            for (int joint = 0; joint < angles.length; joint++) {
                now[joint] = angles[joint][next];
                velocity[joint] = (angles[joint][next] - angles[joint][frame]) * FrameGrid.FRAME_RATE;
            }
            KneeGeometry.GAIT2392.evaluate(now, pose);
            for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
                lengths[next][muscle] = pose.length(muscle);
                velocities[next][muscle] = pose.velocity(muscle, velocity);
            }
        }
    }

    /// A burst a stride, each of another height and at another time, over a little noise.
    private void excite(int muscle, SplittableRandom random) {
        double phase = random.nextDouble();
        for (int frame = 0; frame < FRAMES; frame++) {
            excitations[frame][muscle] = random.nextDouble(0.02);
        }
        for (int stride = 0; stride < STRIDES; stride++) {
            double middle = (stride + phase + random.nextDouble(-0.1, 0.1)) * FRAMES / STRIDES;
            double height = random.nextDouble(0.1, 0.8);
            for (int frame = 0; frame < FRAMES; frame++) {
                double away = Math.IEEEremainder(frame - middle, FRAMES) / BURST;
                double excitation = excitations[frame][muscle] + height * Math.exp(-away * away);
                excitations[frame][muscle] = Math.min(1, excitation);
            }
        }
    }

    /// An angle that swings about a mean, rad, each stride to another height.
    private static double[] swings(double mean, double amplitude, SplittableRandom random) {
        double[] angle = new double[FRAMES];
        double phase = random.nextDouble(2 * Math.PI);
        double slow = random.nextDouble(2 * Math.PI);
        for (int frame = 0; frame < FRAMES; frame++) {
            double turn = 2 * Math.PI * frame / FRAMES;
            double swing = Math.sin(STRIDES * turn + phase) + 0.3 * Math.sin(2 * STRIDES * turn + 2 * phase);
            angle[frame] = mean + amplitude * (0.65 + 0.1 * Math.sin(5 * turn + slow)) * swing;
        }
        return angle;
    }
}
