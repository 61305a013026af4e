package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.recording.KneeReference;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.DoublePredicate;
import java.util.stream.Stream;

/// People with noise for EMG and torque, so that whatever leaks is seen.
final class People {

    private static final int EMG_RATE = 1000;
    private static final int RATE = 100;

    private People() {}

    /// One who moved for some seconds, in each activity for as long.
    ///
    /// @param other when EMG and torque are others than usually, by activity and time, s
    static Subject person(String id, double seconds, Other other, String... activities) {
        return Subject.of(
                "noise",
                id,
                Stream.of(activities)
                        .map(activity -> recording(id, activity, seconds, time -> other.at(activity, time)))
                        .toList());
    }

    /// When something is other than usually.
    interface Other {

        Other NEVER = (_, _) -> false;

        boolean at(String activity, double time);
    }

    private static Recording recording(String id, String activity, double seconds, DoublePredicate other) {
        SplittableRandom random = new SplittableRandom((id + activity).hashCode());
        int frames = (int) Math.round(seconds * RATE);
        float[][] emg = new float[2][(frames - 1) * EMG_RATE / RATE + 1];
        for (int i = 0; i < emg[0].length; i++) {
            double size = other.test((double) i / EMG_RATE) ? 5e-3 : 1e-4;
            emg[0][i] = (float) (size * random.nextDouble(-1, 1));
            emg[1][i] = (float) (size * random.nextDouble(-1, 1));
        }
        float[][] knee = new float[1][frames];
        double[] torque = new double[frames];
        for (int frame = 0; frame < frames; frame++) {
            knee[0][frame] = (float) (0.5 + 0.5 * Math.sin(2 * Math.PI * frame / RATE));
            double drawn = random.nextDouble(-1, 1);
            torque[frame] = other.test((double) frame / RATE) ? 10 + drawn : drawn;
        }
        return new Recording(
                activity,
                new Person(id, 70, false, OptionalDouble.of(1.75), OptionalDouble.empty()),
                activity,
                Leg.RIGHT,
                new Emg(
                        EmgKind.RAW,
                        List.of(new Electrode("a", "vas_lat", 1), new Electrode("b", "bifemlh", 1)),
                        new Signal(EMG_RATE, emg)),
                new Angles(List.of("knee"), new Signal(RATE, knee)),
                new KneeReference(RATE, torque, 6),
                List.of());
    }
}
