package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.workbench.demo.Plan.Ending.Complete;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final OptionalDouble UNTOLD = OptionalDouble.empty();

    @Test
    void a_recording_halts_for_fine_tuning_on_its_first_30_seconds() {
        Plan plan = recorded(60, UNTOLD);
        assertThat(fineTuning(plan)).contains(new FineTuning(3000, true));
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void simulated_subjects_go_on_while_the_network_is_fitted_to_the_first() {
        Plan plan = Plan.of(
                List.of(Standing.recording(60, 0, 1), Standing.recording(60, 0, 1)),
                Speed.REAL_TIME,
                new Complete(),
                UNTOLD);
        assertThat(plan.participants())
                .extracting(Participant::fineTuning)
                .containsExactly(Optional.of(new FineTuning(2000, false)), Optional.empty());
    }

    @Test
    void faster_than_time_the_first_simulated_subject_halts() {
        Plan plan = Plan.of(List.of(Standing.recording(60, 0, 1)), Speed.MAX, new Complete(), UNTOLD);
        assertThat(fineTuning(plan)).contains(new FineTuning(2000, true));
    }

    @Test
    void a_recording_too_short_is_fine_tuned_on_its_first_half_and_that_is_said() {
        Plan plan = recorded(33, UNTOLD);
        assertThat(fineTuning(plan)).contains(new FineTuning(1600, true));
        assertThat(plan.notes())
                .containsExactly("standing is 33.0 s long, too short for fine-tuning on 30.0 s and 5 s after it: "
                        + "fine-tuning on its first 16 s");
    }

    @Test
    void one_of_a_few_seconds_is_streamed_without_and_that_is_said() {
        Plan plan = recorded(19, UNTOLD);
        assertThat(fineTuning(plan)).isEmpty();
        assertThat(plan.notes()).singleElement().asString().endsWith("streamed without fine-tuning");
    }

    @Test
    void fewer_seconds_are_enough_where_the_user_says_so() {
        assertThat(fineTuning(recorded(19, OptionalDouble.of(8)))).contains(new FineTuning(800, true));
    }

    @Test
    void fine_tuning_on_nothing_is_none() {
        Plan plan = recorded(60, OptionalDouble.of(0));
        assertThat(fineTuning(plan)).isEmpty();
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void the_reference_is_not_known_within_half_a_second_of_the_fine_tuning() {
        Participant participant = recorded(60, UNTOLD).participants().getFirst();
        assertThat(participant.reference().knows(2950)).isTrue();
        assertThat(participant.reference().knows(2951)).isFalse();
        assertThat(participant.reference().knows(3049)).isFalse();
        assertThat(participant.reference().knows(3050)).isTrue();
    }

    private static Plan recorded(double seconds, OptionalDouble fineTuneSeconds) {
        return Plan.of(Standing.recording(seconds, 0, 1), Speed.MAX, fineTuneSeconds);
    }

    private static Optional<FineTuning> fineTuning(Plan plan) {
        return plan.participants().getFirst().fineTuning();
    }
}
