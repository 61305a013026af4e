package io.gaitbus.workbench.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.EmgKind;
import io.gaitbus.workbench.recording.Convention;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.List;
import org.junit.jupiter.api.Test;

class AssumedMvcTest {

    private static final Recording SQUAT = SimulatedSubject.of(3).perform(Activity.SQUAT, 12);

    @Test
    void what_was_measured_stays() {
        assertThat(AssumedMvc.of(SQUAT, 6)).isSameAs(SQUAT);
    }

    @Test
    void what_is_normalised_needs_none() {
        Recording normalised = as(EmgKind.ENVELOPE, SQUAT);
        assertThat(AssumedMvc.of(normalised, 6)).isSameAs(normalised);
        assertThat(AssumedMvc.as(SQUAT, normalised)).isSameAs(normalised);
    }

    @Test
    void what_nobody_measured_is_the_highest_envelope_of_the_seconds_that_are_learned_from_and_that_is_said() {
        Recording assumed = AssumedMvc.of(unmeasured(SQUAT), 6);
        assertThat(assumed.conventions()).extracting(Convention::what).contains("MVC");
        assertThat(assumed.emg().electrodes())
                .allSatisfy(electrode -> assertThat(electrode.mvc()).isBetween(1e-9, 0.01));
        assertThat(assumed.emg().electrodes())
                .isEqualTo(AssumedMvc.of(unmeasured(SQUAT.until(6)), 6).emg().electrodes());
    }

    @Test
    void another_recording_of_the_person_is_divided_by_the_same() {
        Recording other = AssumedMvc.as(SQUAT, unmeasured(SQUAT));
        assertThat(other.emg().electrodes()).isEqualTo(SQUAT.emg().electrodes());
    }

    private static Recording unmeasured(Recording recording) {
        return as(recording.emg().kind(), recording);
    }

    private static Recording as(EmgKind kind, Recording recording) {
        List<Electrode> electrodes = recording.emg().electrodes().stream()
                .map(electrode -> new Electrode(electrode.channel(), electrode.muscle(), 1))
                .toList();
        return new Recording(
                recording.name(),
                recording.person(),
                recording.activity(),
                recording.leg(),
                new Emg(kind, electrodes, recording.emg().signal()),
                recording.angles(),
                recording.reference(),
                recording.conventions());
    }
}
