package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.transfer.fitting.Baselines;
import io.gaitbus.transfer.fitting.Estimator;
import io.gaitbus.transfer.fitting.Figures;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.Features;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Whether a network has anything to win on simulated subjects, and neither muscle model nor ridge has won already.
class DifficultyTest {

    private static List<Recording> training;
    private static List<Recording> others;

    @BeforeAll
    static void simulate() {
        training = recordings(0, 6, 6);
        others = recordings(100, 4, 8);
    }

    @Test
    void the_torque_spreads_by_more_than_0_4_over_the_activities() {
        double[] torque = others.stream()
                .flatMapToDouble(
                        recording -> IntStream.range(0, recording.frames()).mapToDouble(recording::reference))
                .toArray();
        double mean = Arrays.stream(torque).average().orElseThrow();
        double variance = Arrays.stream(torque)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isBetween(0.4, 0.9);
    }

    @Test
    void ridge_does_no_better_than_0_15_on_people_it_has_not_seen_yet_far_better_than_a_constant() {
        Figures between = Baselines.figures(training, others);
        assertThat(between.rmse(Estimator.RIDGE)).isBetween(0.15, 0.35);
        assertThat(between.scores().get(Estimator.RIDGE).r2()).isBetween(0.6, 0.93);
    }

    @Test
    void the_served_muscle_model_is_neither_right_nor_hopeless() {
        Figures between = Baselines.figures(training, others);
        double r2 = between.scores().get(Estimator.NMS).r2();
        assertThat(r2).isLessThan(between.scores().get(Estimator.RIDGE).r2());
        assertThat(r2).isBetween(0.2, 0.9);
    }

    @Test
    void a_subject_can_be_learned_from_its_own_seconds() {
        Figures between = Baselines.figures(training, others);
        double squares = 0;
        int subjects = others.size() / Activity.values().length;
        for (int subject = 0; subject < subjects; subject++) {
            List<Recording> own =
                    others.subList(subject * Activity.values().length, (subject + 1) * Activity.values().length);
            Figures within = Baselines.figures(
                    own.stream().map(recording -> recording.part(0, 500)).toList(),
                    own.stream().map(recording -> recording.part(550, 800)).toList());
            squares += within.rmse(Estimator.RIDGE) * within.rmse(Estimator.RIDGE) / subjects;
        }
        assertThat(Math.sqrt(squares)).isLessThan(0.75 * between.rmse(Estimator.RIDGE));
    }

    private static List<Recording> recordings(long firstSeed, int subjects, double seconds) {
        List<Recording> recordings = new ArrayList<>();
        LongStream.range(firstSeed, firstSeed + subjects)
                .mapToObj(SimulatedSubject::of)
                .forEach(subject -> {
                    for (Activity activity : Activity.values()) {
                        io.gaitbus.workbench.recording.Recording bout = subject.perform(activity, seconds);
                        recordings.add(
                                Features.of(bout, bout.reference().onFrames(bout.frames(), OptionalDouble.empty())));
                    }
                });
        return recordings;
    }
}
