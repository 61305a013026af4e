package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonalTrainingTest {

    private static final PersonalTraining.Settings SETTINGS =
            new PersonalTraining.Settings(Adaptation.RECURRENT, 1, 120, 8, 0.01);

    private static Model population;

    @BeforeAll
    static void train() {
        population = PopulationTraining.fit(
                        List.of(Examples.walking(800, 1, Examples::stride)),
                        List.of(),
                        new PopulationTraining.Settings(Examples.SMALL, 1, 40, 0, 8, 0.01),
                        _ -> {})
                .model();
    }

    /// A subject whose torque follows from the same signals in another, not linear, way.
    private static double own(int frame) {
        double torque = Examples.stride(frame);
        return 0.2 + 2 * torque * Math.abs(torque);
    }

    @Test
    void a_subject_that_differs_from_the_population_gets_a_better_model_of_its_own() {
        PersonalTraining.Fitted fitted = PersonalTraining.fit(
                population, List.of(Examples.walking(2000, 5, PersonalTrainingTest::own)), SETTINGS, _ -> {});
        assertThat(fitted.figures().rmse(Estimator.NETWORK))
                .isLessThan(0.3 * fitted.figures().rmse(Estimator.POPULATION));
        Recording unseen = Examples.walking(600, 6, PersonalTrainingTest::own);
        assertThat(rmse(fitted.model(), unseen)).isLessThan(0.3 * rmse(population, unseen));
    }

    @Test
    void the_convolutions_stay_as_the_population_learned_them() {
        Model model = PersonalTraining.fit(
                        population, List.of(Examples.walking(700, 5, PersonalTrainingTest::own)), SETTINGS, _ -> {})
                .model();
        WeightLayout layout = new WeightLayout(Examples.SMALL);
        float[] before = layout.flatten(population);
        float[] after = layout.flatten(model);
        float[] frozen = layout.mask(Layer.CONVOLUTIONS::equals);
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            if (frozen[i] == 1) {
                assertThat(after[i]).isEqualTo(before[i]);
            } else {
                changed += after[i] == before[i] ? 0 : 1;
            }
        }
        assertThat(changed).isPositive();
    }

    @Test
    void the_same_seed_gives_the_same_model() {
        List<Recording> subject = List.of(Examples.walking(600, 5, PersonalTrainingTest::own));
        byte[] first = ModelFile.write(
                PersonalTraining.fit(population, subject, SETTINGS, _ -> {}).model());
        assertThat(ModelFile.write(PersonalTraining.fit(population, subject, SETTINGS, _ -> {})
                        .model()))
                .isEqualTo(first);
    }

    /// Where the muscle model is right to the last digit, no network is better.
    @Test
    void no_model_is_promoted_over_a_muscle_model_that_is_right() {
        Recording frames = Examples.walking(700, 5, _ -> 0);
        Recording right = Examples.walking(700, 5, frame -> frames.features(frame)[FeatureLayout.TORQUE]);
        PersonalTraining.Fitted fitted = PersonalTraining.fit(population, List.of(right), SETTINGS, _ -> {});
        assertThat(fitted.figures().rmse(Estimator.NMS)).isZero();
        assertThat(fitted.verdict()).isInstanceOf(Verdict.Rejected.class);
        assertThat(fitted.verdict().reason()).contains("nms 0.0000");
    }

    /// Torque that follows from nothing that was measured: whoever believes to have learned it does harm.
    @Test
    void no_model_is_promoted_that_learned_a_torque_which_follows_from_nothing() {
        SplittableRandom random = new SplittableRandom(9);
        double[] drift = new double[1200];
        for (int frame = 1; frame < drift.length; frame++) {
            drift[frame] = drift[frame - 1] + 0.02 * random.nextGaussian();
        }
        PersonalTraining.Fitted fitted = PersonalTraining.fit(
                population, List.of(Examples.walking(drift.length, 5, frame -> drift[frame])), SETTINGS, _ -> {});
        assertThat(fitted.verdict()).isInstanceOf(Verdict.Rejected.class);
    }

    /// A subject of whom the population knows all: a model of its own only adds noise, or nothing.
    @Test
    void a_model_that_goes_live_is_better_than_the_population_on_frames_nobody_saw() {
        for (long seed = 11; seed < 14; seed++) {
            PersonalTraining.Fitted fitted = PersonalTraining.fit(
                    population, List.of(Examples.walking(600, seed, Examples::stride)), SETTINGS, _ -> {});
            Recording unseen = Examples.walking(900, seed + 100, Examples::stride);
            boolean promoted = fitted.verdict() instanceof Verdict.Promoted;
            assertThat(promoted && rmse(fitted.model(), unseen) > 1.02 * rmse(population, unseen))
                    .as(fitted.verdict().reason())
                    .isFalse();
        }
    }

    @Test
    void the_less_a_subject_gives_the_nearer_its_model_stays_to_the_population() {
        double little = distance(Examples.walking(550, 5, PersonalTrainingTest::own));
        double enough = distance(Examples.walking(2200, 5, PersonalTrainingTest::own));
        assertThat(little).isLessThan(enough);
    }

    @Test
    void progress_rises_to_one_through_five_folds_and_the_whole() {
        List<Progress> heard = new ArrayList<>();
        PersonalTraining.fit(
                population, List.of(Examples.walking(600, 5, PersonalTrainingTest::own)), SETTINGS, heard::add);
        assertThat(heard).extracting(Progress::fraction).isSorted();
        assertThat(heard.getLast().fraction()).isCloseTo(1, within(1e-12));
        assertThat(heard.stream().map(Progress::phase).distinct())
                .hasSize(6)
                .last()
                .isEqualTo("all frames");
    }

    @Test
    void less_than_five_seconds_of_known_torque_are_refused() {
        assertThatThrownBy(() -> PersonalTraining.fit(
                        population, List.of(Examples.walking(499, 5, PersonalTrainingTest::own)), SETTINGS, _ -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 5 s");
    }

    private static double rmse(Model model, Recording recording) {
        return Score.of(List.of(recording), List.of(Prediction.torque(model, recording)))
                .rmse();
    }

    private static double distance(Recording subject) {
        Model model = PersonalTraining.fit(population, List.of(subject), SETTINGS, _ -> {})
                .model();
        WeightLayout layout = new WeightLayout(Examples.SMALL);
        float[] before = layout.flatten(population);
        float[] after = layout.flatten(model);
        double squares = 0;
        for (int i = 0; i < before.length; i++) {
            squares += Math.pow(after[i] - before[i], 2);
        }
        return Math.sqrt(squares);
    }
}
