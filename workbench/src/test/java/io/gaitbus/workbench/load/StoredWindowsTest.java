package io.gaitbus.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.lab.Windows;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import org.junit.jupiter.api.Test;

class StoredWindowsTest {

    private static final MessageCodec<SensorWindow> CODEC = MessageCodec.of(SensorWindow.class);
    private static final Recording RECORDING = SimulatedSubject.of(3).perform(Activity.WALKING, 5);
    private static final StoredWindows STORED = StoredWindows.of(RECORDING, 2);

    @Test
    void windows_are_those_that_a_device_would_send() {
        Windows windows = new Windows(new Trial("s", RECORDING));
        for (int number = 0; number < 200; number += 33) {
            SensorWindow sent =
                    CODEC.decode(STORED.window("s", RECORDING.person().id(), number));
            assertThat(sent).isEqualTo(windows.window(2 * number, 2 * number + 2));
        }
    }

    @Test
    void a_window_says_whose_it_is_and_where_it_stands() {
        SensorWindow sent = CODEC.decode(STORED.window("another-session", "somebody", 123_456));

        assertThat(sent.getSession()).isEqualTo("another-session");
        assertThat(sent.getSubject()).isEqualTo("somebody");
        assertThat(sent.getFirstFrame()).isEqualTo(246_912);
        assertThat(sent.getDeviceTime()).isEqualTo(2469.12);
    }

    /// The first window of a stream holds the samples of frame 0 and what follows; no later one is that short.
    @Test
    void windows_hold_the_samples_of_their_frames_round_after_round() {
        for (long number = 0; number < 2000; number++) {
            SensorWindow sent = CODEC.decode(STORED.window("s", "s", number));
            int samples = FrameGrid.samplesIn(sent.getFirstFrame(), sent.getFrames(), sent.getEmgRate());
            assertThat(sent.getEmg().remaining())
                    .isEqualTo(samples * Float.BYTES * sent.getEmgMuscles().size());
        }
    }
}
