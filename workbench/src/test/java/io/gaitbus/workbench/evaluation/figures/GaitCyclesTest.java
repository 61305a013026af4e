package io.gaitbus.workbench.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Signal;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.List;
import org.junit.jupiter.api.Test;

class GaitCyclesTest {

    private static final Recording WALK = SimulatedSubject.of(5).perform(Activity.WALKING, 20);

    @Test
    void a_cycle_begins_and_ends_with_the_greatest_knee_flexion() {
        float[] knee = WALK.angles().signal().cut(0, WALK.frames())[1];
        List<Spread> mean = GaitCycles.of(WALK).over(frame -> knee[frame]);
        assertThat(mean).hasSize(GaitCycles.POINTS);
        assertThat(mean.getFirst().count()).isBetween(12, 22);
        double greatest = mean.stream().mapToDouble(Spread::mean).max().orElseThrow();
        assertThat(mean.getFirst().mean()).isCloseTo(greatest, within(1e-6));
        assertThat(mean.getLast().mean()).isCloseTo(greatest, within(0.05));
        assertThat(mean.get(50).mean()).isLessThan(greatest - 0.5);
    }

    @Test
    void cycles_that_are_not_known_throughout_are_left_out() {
        GaitCycles cycles = GaitCycles.of(WALK);
        int all = cycles.over(_ -> 1).getFirst().count();
        int half =
                cycles.over(frame -> frame < 1000 ? Double.NaN : 1).getFirst().count();
        assertThat(half).isBetween(all / 2 - 2, all / 2 + 1);
        assertThat(cycles.over(_ -> Double.NaN)).isEmpty();
    }

    @Test
    void a_leg_held_still_has_no_cycles() {
        Recording still = new Recording(
                "still",
                WALK.person(),
                "other",
                WALK.leg(),
                WALK.emg(),
                new Recording.Angles(List.of("knee"), new Signal(100, new float[1][2000])),
                WALK.reference(),
                List.of());
        assertThat(GaitCycles.of(still).over(_ -> 1)).isEmpty();
    }
}
