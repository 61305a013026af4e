package io.gaitbus.workbench.demo;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// The simulated subjects of the demo: none of those that the population's model has learned from.
final class Simulations {

    /// What they do, the first subject the first of these, and so on, round and round.
    ///
    /// The first, to whom the network is fitted, runs: there a subject differs most from the population. In slow,
    /// even movements a ridge learns as much from 20 s as the network does, so the gate keeps the population's
    /// model.
    private static final List<Activity> ACTIVITIES = List.of(
            Activity.RUNNING,
            Activity.SQUAT,
            Activity.WALKING,
            Activity.SIT_TO_STAND,
            Activity.WALKING_FAST,
            Activity.ISOKINETIC_EXTENSION,
            Activity.WALKING_SLOW);

    private static final double LEAST_SECONDS = 60;
    private static final double MOST_SECONDS = 120;
    private static final double SECONDS_AFTER = 15;

    private Simulations() {}

    /// A plan with simulated subjects.
    ///
    /// @param seconds how long to stream, s; else as long as it takes to see the new model at work
    /// @param fineTuneSeconds what to fine-tune on, s; 0: not at all
    static Plan plan(int subjects, Optional<Double> seconds, Speed speed, OptionalDouble fineTuneSeconds) {
        boolean fitted = fineTuneSeconds.isEmpty() || fineTuneSeconds.getAsDouble() > 0;
        boolean untilVerdict = fitted && seconds.isEmpty() && speed == Speed.REAL_TIME;
        double length = seconds.orElse(untilVerdict ? MOST_SECONDS : LEAST_SECONDS);
        Plan.Ending ending = untilVerdict
                ? new Plan.Ending.AfterVerdict(frames(LEAST_SECONDS), frames(SECONDS_AFTER))
                : new Plan.Ending.Complete();
        return Plan.of(perform(subjects, length), speed, ending, fineTuneSeconds);
    }

    private static int frames(double seconds) {
        return (int) Math.round(seconds * FrameGrid.FRAME_RATE);
    }

    /// A bout to warm the services up with, of somebody who is not in the demo.
    ///
    /// @param seconds its length, s
    static Recording warmUp(double seconds) {
        return SimulatedSubject.of(0).perform(Activity.WALKING, seconds);
    }

    /// So many subjects, each with an activity of its own.
    ///
    /// @param seconds how long each of them moves, s
    private static List<Recording> perform(int subjects, double seconds) {
        return IntStream.range(0, subjects)
                .parallel()
                .mapToObj(i -> SimulatedSubject.of(i + 1L).perform(ACTIVITIES.get(i % ACTIVITIES.size()), seconds))
                .toList();
    }
}
