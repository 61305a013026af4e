package io.gaitbus.nms.calibration;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.ActivationDynamics;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleInputs;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import io.gaitbus.nms.muscle.TendonModel;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Envelopes and angles like those of walking, no two strides alike, and torque that the model itself makes of
/// them: what a calibration should find is known.
final class SyntheticWalk {

    static final Anatomy ANATOMY = Anatomy.generic(70, Anatomy.GENERIC_LEG_LENGTH);
    static final MuscleParameters BASE = MuscleParameters.generic(ANATOMY);

    private static final double STRIDES_PER_SECOND = 0.9;

    private SyntheticWalk() {}

    /// Muscles unlike the uncalibrated ones, well inside the bounds.
    static MuscleParameters truth(TendonModel tendon) {
        SplittableRandom random = new SplittableRandom(11);
        double[] strengths =
                random.doubles(MuscleGroup.values().length, 0.7, 1.8).toArray();
        List<Muscle> muscles = new ArrayList<>();
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            MuscleTendonUnit unit = ANATOMY.units().get(muscle);
            muscles.add(new Muscle(
                    new MuscleTendonUnit(
                            unit.name(),
                            unit.maxIsometricForce(),
                            unit.optimalFibreLength() * random.nextDouble(0.9, 1.1),
                            unit.tendonSlackLength() * random.nextDouble(0.95, 1.05),
                            unit.optimalPennation()),
                    strengths[MuscleGroup.of(muscle).ordinal()],
                    new ActivationDynamics(-0.3, -0.6, random.nextDouble(-2, -0.5))));
        }
        return new MuscleParameters(ANATOMY, muscles, 0.043, tendon, BASE.curves());
    }

    /// Inputs of the muscles without a torque.
    static Trial inputs(int frames, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[][] envelopes = IntStream.range(0, Muscles.MEASURABLE.size())
                .mapToObj(channel -> bursts(frames, random.split()))
                .toArray(float[][]::new);
        float[][] angles = {
            swings(frames, 0.3, 0.4, random.split()),
            swings(frames, 0.6, 0.5, random.split()),
            swings(frames, 0, 0.25, random.split())
        };
        StreamSetup setup = new StreamSetup(
                EmgKind.ENVELOPE,
                FrameGrid.FRAME_RATE,
                Muscles.MEASURABLE.stream()
                        .map(muscle -> new EmgChannel(muscle, 1))
                        .toList(),
                Muscles.JOINTS,
                FrameGrid.FRAME_RATE);
        SignalChain chain = SignalChain.of(setup);
        SignalChain.Step signals = chain.advance(chain.atRest(), new SensorChunk(0, frames, envelopes, angles, true));
        double[] unknown = new double[frames];
        Arrays.fill(unknown, Double.NaN);
        return Trial.of(MuscleInputs.of(ANATOMY, signals.frames()), unknown);
    }

    /// A trial whose torque muscles made, known after half a second.
    static Trial of(MuscleParameters muscles, int frames, long seed) {
        Trial inputs = inputs(frames, seed);
        return inputs.withTorque(Calibrator.torque(muscles, inputs)).knownWithin(50, frames);
    }

    /// A burst a stride, each of another height and at another time.
    private static float[] bursts(int frames, SplittableRandom random) {
        float[] envelope = new float[frames];
        double phase = random.nextDouble();
        int strides = (int) (frames / FrameGrid.FRAME_RATE * STRIDES_PER_SECOND) + 2;
        for (int stride = 0; stride < strides; stride++) {
            double middle = (stride + phase + random.nextDouble(-0.1, 0.1)) / STRIDES_PER_SECOND;
            double height = random.nextDouble(0.2, 0.9);
            for (int frame = 0; frame < frames; frame++) {
                double away = (frame / FrameGrid.FRAME_RATE - middle) / 0.1;
                envelope[frame] += (float) (height * Math.exp(-away * away));
            }
        }
        return envelope;
    }

    /// An angle that swings around a mean, rad, its rhythm wandering.
    private static float[] swings(int frames, double mean, double amplitude, SplittableRandom random) {
        float[] angle = new float[frames];
        double phase = random.nextDouble(6);
        for (int frame = 0; frame < frames; frame++) {
            double swing = Math.sin(phase) + 0.3 * Math.sin(2.3 * phase);
            angle[frame] = (float) (mean + amplitude * swing / 1.3);
            phase += 2 * Math.PI * STRIDES_PER_SECOND / FrameGrid.FRAME_RATE * random.nextDouble(0.9, 1.1);
        }
        return angle;
    }
}
