package io.gaitbus.workbench.simulation;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.KneeReference;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Someone who does not exist: a body, a way to move, nerves and electrodes, all out of one seed.
///
/// Start reading here. What happens in a bout: [MovementStyle] gives the subject's own cycle of an activity,
/// [Motion] lays cycles in a row, [NeuralStrategy] drives the muscles so that they about bear its moments,
/// [ForwardDynamics] makes the knee torque that really results, [Montage] what electrodes pick up of the drive,
/// [SkinMotion] what markers see of the angles. Only the last two and the torque leave the simulation.
///
/// The muscles are not those that are served: tendons stretch, curves and activation are others ([DeGrooteCurves],
/// [MuscleActivation]), muscles without an electrode are driven on their own, ligaments and damping act on the
/// knee, and geometry and strength are each subject's own. So neither muscle model nor network is right by
/// construction.
public final class SimulatedSubject {

    /// The shortest bout, s.
    private static final double SHORTEST = 5;

    private static final int ANGLE_RATE = (int) FrameGrid.FRAME_RATE;

    private final long seed;
    private final Body body;
    private final MovementStyle style;
    private final NeuralStrategy nerves;
    private final SkinMotion skin;
    private final Montage montage;

    private SimulatedSubject(long seed) {
        Chance chance = Chance.of(seed);
        this.seed = seed;
        this.body = Body.draw(chance.forThe("body"));
        this.style = MovementStyle.draw(body.legLength() / Body.AVERAGE_LEG_LENGTH, chance.forThe("style"));
        this.nerves = NeuralStrategy.draw(body.driven(), chance.forThe("nerves"));
        this.skin = SkinMotion.draw(chance.forThe("skin"));
        this.montage = Montage.draw(body.driven(), chance.forThe("montage"));
    }

    /// The subject of a seed; the same one whenever and wherever it is asked for.
    ///
    /// @param seed 0 or above
    public static SimulatedSubject of(long seed) {
        if (seed < 0) {
            throw new IllegalArgumentException("seed is %d; 0 or above would be right".formatted(seed));
        }
        return new SimulatedSubject(seed);
    }

    /// E.g. `sim-0007`.
    public String id() {
        return "sim-%04d".formatted(seed);
    }

    public Person person() {
        return new Person(
                id(), body.mass(), false, OptionalDouble.of(body.height()), OptionalDouble.of(body.legLength()));
    }

    /// A bout of an activity: raw EMG at 1000 Hz, angles at 100 Hz, and the exact knee torque at each frame. The
    /// same call gives the same recording.
    ///
    /// @param seconds 5 or more
    public Recording perform(Activity activity, double seconds) {
        if (!(seconds >= SHORTEST && Double.isFinite(seconds))) {
            throw new IllegalArgumentException(
                    "a bout of %s s; %s or more would be right".formatted(seconds, SHORTEST));
        }
        Chance chance = Chance.of(seed).forThe("bout of " + activity.word());
        Motion motion = Motion.of(style.cycle(activity), seconds, chance.forThe("motion"));
        double[][] excitations = nerves.excitations(body, motion, chance.forThe("nerves"));
        double[] torque = new ForwardDynamics(body, nerves.delay()).torque(excitations, motion);
        int frames = (int) Math.floor(seconds * FrameGrid.FRAME_RATE + 1e-6);
        int samples = frames * (Montage.RATE / ANGLE_RATE);
        float[][] emg = montage.emg(excitations, motion, samples, chance.forThe("electrodes"));
        float[][] angles = skin.measured(motion, frames, ANGLE_RATE, chance.forThe("skin"));
        return new Recording(
                id() + "-" + activity.word(),
                person(),
                activity.word(),
                Leg.RIGHT,
                new Emg(EmgKind.RAW, electrodes(), new Signal(Montage.RATE, emg)),
                new Angles(Muscles.JOINTS, new Signal(ANGLE_RATE, angles)),
                new KneeReference(ANGLE_RATE, onFrames(torque, frames), Double.POSITIVE_INFINITY),
                List.of());
    }

    private static double[] onFrames(double[] torque, int frames) {
        return IntStream.range(0, frames)
                .mapToDouble(frame -> torque[Motion.stepOf(frame, ANGLE_RATE)])
                .toArray();
    }

    private List<Electrode> electrodes() {
        return IntStream.range(0, Muscles.MEASURABLE.size())
                .mapToObj(electrode -> {
                    String muscle = Muscles.MEASURABLE.get(electrode);
                    return new Electrode(muscle, muscle, montage.mvc(electrode));
                })
                .toList();
    }
}
