package io.gaitbus.nms.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.SensorWindow;
import io.gaitbus.nms.WavingLeg;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Anatomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamSignalsTest {

    private static final int WINDOW = 5;
    private static final int PLENTY = 100_000;
    private static final Anatomy BODY = Anatomy.generic(70, 0.9);

    @Test
    void the_first_two_seconds_charge_the_filters_and_do_not_count() {
        StreamSignals stream = new StreamSignals(windows(0, 1000), known(1000, 0, 1000));
        List<Trial> trials = stream.trials(BODY, PLENTY);
        assertThat(trials).extracting(Trial::knownFrames).containsExactly(800);
        assertThat(trials).extracting(Trial::frames).containsExactly(1000);
    }

    @Test
    void a_trial_begins_two_seconds_before_its_first_known_torque_and_ends_with_the_last() {
        StreamSignals stream = new StreamSignals(windows(0, 2000), known(2000, 1000, 1500));
        List<Trial> trials = stream.trials(BODY, PLENTY);
        assertThat(trials).extracting(Trial::knownFrames).containsExactly(500);
        assertThat(trials).extracting(Trial::frames).containsExactly(700);
    }

    @Test
    void a_gap_parts_two_trials() {
        List<SensorWindow> windows = windows(0, 600);
        windows.addAll(windows(700, 1500));
        List<Trial> trials = new StreamSignals(windows, known(1500, 0, 1500)).trials(BODY, PLENTY);
        assertThat(trials).extracting(Trial::knownFrames).containsExactly(400, 600);
    }

    @Test
    void of_a_long_stretch_only_so_many_frames_count() {
        StreamSignals stream = new StreamSignals(windows(0, 3000), known(3000, 500, 3000));
        assertThat(stream.trials(BODY, 700)).extracting(Trial::knownFrames).containsExactly(700);
    }

    @Test
    void less_than_a_second_and_torque_that_does_not_change_are_no_trials() {
        assertThat(new StreamSignals(windows(0, 1000), known(1000, 500, 590)).trials(BODY, PLENTY))
                .isEmpty();
        double[] same = new double[1000];
        assertThat(new StreamSignals(windows(0, 1000), same).trials(BODY, PLENTY))
                .isEmpty();
    }

    private static List<SensorWindow> windows(int from, int to) {
        List<SensorWindow> windows = new ArrayList<>();
        for (int frame = from; frame < to; frame += WINDOW) {
            windows.add(WavingLeg.window(frame, WINDOW));
        }
        return windows;
    }

    /// A torque that changes, known in some frames.
    private static double[] known(int frames, int from, int to) {
        double[] torque = new double[frames];
        Arrays.fill(torque, Double.NaN);
        for (int frame = from; frame < to; frame++) {
            torque[frame] = Math.sin(frame / 20.0);
        }
        return torque;
    }
}
