package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.FrameTally.Counts;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import io.gaitbus.workbench.lab.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// 20 s with a torque of 0 in the first half and of 1 N·m/kg in the second; all estimates are 0.
class SubjectResultTest {

    private static final Counts COUNTS = new Counts(2000, 2000, 0, 0, 0, 0);
    private static final Reign POPULATION = new Reign("generic", "population/1", 0);
    private static final Optional<JobOutcome> PROMOTED =
            Optional.of(new JobOutcome.Promoted("s/1", false, Map.of(), "better"));

    @Test
    void the_constant_is_guessed_from_before_the_fine_tuning() {
        SubjectResult result = result(Optional.of(new FineTuning(1000, true)), List.of(POPULATION), PROMOTED);
        assertThat(result.before().constant().rmse()).isZero();
        assertThat(result.after().constant().rmse()).isCloseTo(1, within(1e-12));
        assertThat(result.before().network().frames()).isEqualTo(951); // frame 950 is 0.5 s before the cut
        assertThat(result.after().network().frames()).isEqualTo(950);
    }

    @Test
    void where_the_stream_went_on_what_comes_after_begins_with_the_new_model() {
        List<Reign> reigns = List.of(POPULATION, new Reign("generic", "s/1", 1600));
        SubjectResult result = result(Optional.of(new FineTuning(1000, false)), reigns, PROMOTED);
        assertThat(result.after().network().frames()).isEqualTo(400);
        assertThat(result.modelVersion()).isEqualTo("s/1");
    }

    @Test
    void a_model_that_was_promoted_but_made_no_frame_came_too_late() {
        Optional<FineTuning> fineTuning = Optional.of(new FineTuning(1000, false));
        assertThat(result(fineTuning, List.of(POPULATION), PROMOTED).cameTooLate())
                .isTrue();
        assertThat(result(fineTuning, List.of(POPULATION), Optional.empty()).cameTooLate())
                .isFalse();
    }

    @Test
    void without_fine_tuning_all_frames_come_after_it_and_the_constant_is_their_mean() {
        SubjectResult result = result(Optional.empty(), List.of(POPULATION), Optional.empty());
        assertThat(result.before()).isEqualTo(Scores.NONE);
        assertThat(result.after().constant().rmse()).isCloseTo(0.5, within(1e-12));
        assertThat(result.after().network().frames()).isEqualTo(2000);
    }

    @Test
    void without_any_torque_there_is_no_version() {
        SubjectResult result = result(Optional.empty(), List.of(), Optional.empty());
        assertThat(result.modelVersion()).isEmpty();
        assertThat(result.calibrationVersion()).isEmpty();
    }

    private static SubjectResult result(
            Optional<FineTuning> fineTuning, List<Reign> reigns, Optional<JobOutcome> outcome) {
        Participant participant = Participant.of(new Trial("a", Standing.recording(20, 0, 1)), fineTuning);
        return SubjectResult.of(participant, COUNTS, reigns, outcome, new float[2000], new float[2000]);
    }
}
