package io.gaitbus.transfer.fitting;

import static io.gaitbus.transfer.fitting.Estimator.CONSTANT;
import static io.gaitbus.transfer.fitting.Estimator.NETWORK;
import static io.gaitbus.transfer.fitting.Estimator.NMS;
import static io.gaitbus.transfer.fitting.Estimator.POPULATION;
import static io.gaitbus.transfer.fitting.Estimator.RIDGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    private static final Map<Estimator, Double> BETTER_THAN_ALL =
            Map.of(NETWORK, 0.05, POPULATION, 0.2, NMS, 0.4, RIDGE, 0.06, CONSTANT, 0.3);

    @Test
    void a_model_better_than_all_it_has_to_beat_is_promoted_with_the_figures() {
        assertThat(Verdict.on(figures(BETTER_THAN_ALL)))
                .isInstanceOfSatisfying(
                        Verdict.Promoted.class,
                        promoted -> assertThat(promoted.reason())
                                .contains(
                                        "0.0500",
                                        "population 0.2000",
                                        "nms 0.4000",
                                        "ridge 0.0600",
                                        "constant 0.3000"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NETWORK")
    void a_model_no_better_than_one_of_them_is_rejected_and_that_one_is_named(Estimator rival) {
        Map<Estimator, Double> errors = new EnumMap<>(BETTER_THAN_ALL);
        errors.put(rival, 0.05);
        assertThat(Verdict.on(figures(errors)))
                .isInstanceOfSatisfying(
                        Verdict.Rejected.class,
                        rejected ->
                                assertThat(rejected.reason()).endsWith("not below %s 0.0500".formatted(rival.word())));
    }

    @Test
    void an_error_that_is_no_number_is_never_promoted() {
        Map<Estimator, Double> errors = new EnumMap<>(BETTER_THAN_ALL);
        errors.put(NETWORK, Double.NaN);
        assertThat(Verdict.on(figures(errors))).isInstanceOf(Verdict.Rejected.class);
    }

    /// Scores over 100 frames with the given root mean squared errors.
    private static Figures figures(Map<Estimator, Double> errors) {
        Map<Estimator, Score> scores = new EnumMap<>(Estimator.class);
        errors.forEach((estimator, error) -> scores.put(estimator, new Score(100, 100 * error * error, 0, 9, -1, 1)));
        return new Figures(scores);
    }
}
