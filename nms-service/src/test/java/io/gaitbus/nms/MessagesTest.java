package io.gaitbus.nms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.Samples;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.SensorWindow;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final SensorWindow SENSIBLE = SensorWindow.newBuilder()
            .setSession("a")
            .setSubject("s1")
            .setLeg(Leg.RIGHT)
            .setFirstFrame(1)
            .setFrames(1)
            .setFrameRate(100)
            .setDeviceTime(0)
            .setIngestedAtNanos(0)
            .setIngestedAtMillis(0)
            .setEmgKind(EmgKind.RAW)
            .setEmgMuscles(List.of("rect_fem"))
            .setEmgMvc(Samples.bytes(new float[] {1}))
            .setEmgRate(1000)
            .setEmg(Samples.bytes(new float[10]))
            .setAngleNames(List.of("knee"))
            .setAngleRate(100)
            .setAngles(Samples.bytes(new float[1]))
            .build();

    @Test
    void a_sensible_window_is_taken() {
        assertThat(Messages.window(SENSIBLE).end()).isEqualTo(2);
        assertThat(Messages.chunk(SENSIBLE).frames()).isEqualTo(1);
        assertThat(Messages.setup(SENSIBLE).emgRate()).isEqualTo(1000);
    }

    @Test
    void absurd_numbers_of_frames_are_refused_by_name() {
        for (int frames : new int[] {Integer.MIN_VALUE, -1, 0, 10_001, Integer.MAX_VALUE}) {
            SensorWindow window =
                    SensorWindow.newBuilder(SENSIBLE).setFrames(frames).build();
            refused(() -> Messages.window(window));
            refused(() -> Messages.chunk(window));
        }
        for (long first : new long[] {Long.MIN_VALUE, -1, Long.MAX_VALUE}) {
            SensorWindow window =
                    SensorWindow.newBuilder(SENSIBLE).setFirstFrame(first).build();
            refused(() -> Messages.window(window));
        }
    }

    @Test
    void absurd_rates_and_channels_are_refused_by_name() {
        for (double rate : new double[] {Double.NaN, -1, 1e300, Double.POSITIVE_INFINITY}) {
            SensorWindow window =
                    SensorWindow.newBuilder(SENSIBLE).setEmgRate(rate).build();
            refused(() -> Messages.setup(window));
            refused(() -> Messages.chunk(window));
        }
        refused(() -> Messages.setup(SensorWindow.newBuilder(SENSIBLE)
                .setEmgMuscles(List.of("tongue"))
                .build()));
    }

    @Test
    void a_sample_that_is_no_number_is_refused_by_the_name_of_its_channel() {
        assertThatThrownBy(() -> Messages.chunk(SensorWindow.newBuilder(SENSIBLE)
                        .setAngles(Samples.bytes(new float[] {Float.NaN}))
                        .build()))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessage("a sample of knee is NaN; a number would be right");
    }

    private static void refused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(UnreadableMessage.class);
    }
}
