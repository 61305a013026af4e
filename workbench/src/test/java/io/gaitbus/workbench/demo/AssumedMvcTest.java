package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;

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
        Recording standing = Standing.recording(12, 0, 1);
        assertThat(AssumedMvc.of(standing, 6)).isSameAs(standing);
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

    private static Recording unmeasured(Recording recording) {
        List<Electrode> electrodes = recording.emg().electrodes().stream()
                .map(electrode -> new Electrode(electrode.channel(), electrode.muscle(), 1))
                .toList();
        return new Recording(
                recording.name(),
                recording.person(),
                recording.activity(),
                recording.leg(),
                new Emg(recording.emg().kind(), electrodes, recording.emg().signal()),
                recording.angles(),
                recording.reference(),
                recording.conventions());
    }
}
