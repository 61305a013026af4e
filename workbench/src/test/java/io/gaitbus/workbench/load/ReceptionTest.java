package io.gaitbus.workbench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.Leg;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static final long MILLI = 1_000_000;

    /// One subject, one window of 20 ms to warm up, three that are measured.
    private static final Schedule SCHEDULE = new Schedule(new Load("a", 1, 2, 1, 3), 1_000 * MILLI);

    private final Reception reception = new Reception(SCHEDULE);

    @Test
    void a_load_that_came_back_whole_has_lost_nothing() {
        for (int window = 0; window < 4; window++) {
            take(2 * window, 2, 3, 0);
        }

        assertThat(reception.complete()).isTrue();
        assertThat(reception.received().frames().counts().complete()).isTrue();
        assertThat(reception.received().frames().windows()).isEqualTo(4);
    }

    @Test
    void frames_that_did_not_come_are_lost_and_those_that_came_again_are_doubled() {
        take(0, 2, 3, 0);
        take(4, 2, 3, 0);
        take(4, 2, 3, 0);

        assertThat(reception.received().frames().counts().lost()).isEqualTo(4);
        assertThat(reception.received().frames().counts().duplicated()).isEqualTo(2);
    }

    @Test
    void what_came_during_the_warm_up_is_counted_but_not_timed() {
        take(0, 2, 1000, 0);
        take(2, 2, 3, 0);

        assertThat(reception.received().latency().max()).isCloseTo(3, within(0.01));
    }

    @Test
    void the_age_of_the_oldest_frame_is_the_latency_and_the_length_of_the_window() {
        take(2, 2, 3, 0);

        assertThat(reception.received().age().max()).isCloseTo(23, within(0.05));
    }

    /// Ingest got it 30 ms late, and passed it on within 3.
    @Test
    void a_delay_of_the_sender_is_in_the_latency_from_when_it_was_due() {
        take(2, 2, 3, 30);

        assertThat(reception.received().latency().max()).isCloseTo(3, within(0.01));
        assertThat(reception.received().latencyFromDue().max()).isCloseTo(33, within(0.05));
    }

    @Test
    void windows_that_were_joined_count_by_their_frames_each_from_when_its_own_was_due() {
        take(2, 4, 23, 0);

        Received received = reception.received();
        assertThat(received.frames().counts().out()).isEqualTo(4);
        assertThat(received.latency().p50()).isCloseTo(23, within(0.05));
        assertThat(received.latencyFromDue().p50()).isCloseTo(3, within(0.01));
        assertThat(received.latencyFromDue().max()).isCloseTo(23, within(0.05));
    }

    @Test
    void frames_of_a_stream_whose_model_was_swapped_are_told_apart() {
        reception.take(0, window(2, 2, arrival(2, 0), "population/1"), arrival(2, 0) + 3 * MILLI);
        reception.take(0, window(4, 2, arrival(4, 0), "a/1"), arrival(4, 0) + 60 * MILLI);

        assertThat(reception.received().swaps()).isEqualTo(new Received.Swaps(1, 4, 0, 2));
        assertThat(reception.received().frames().late()).isEqualTo(2);
    }

    /// A window comes.
    ///
    /// @param latency from its arrival at ingest, ms
    /// @param late    how much later than due its first part arrived there, ms
    private void take(long first, int frames, long latency, long late) {
        long arrival = arrival(first, late);
        reception.take(0, window(first, frames, arrival, "population/1"), arrival + latency * MILLI);
    }

    private static long arrival(long first, long late) {
        return SCHEDULE.dueNanos(0, first / 2) + late * MILLI;
    }

    private static TorqueWindow window(long first, int frames, long arrivalNanos, String model) {
        return TorqueWindow.newBuilder()
                .setSession("a")
                .setSubject("a")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(first)
                .setFrames(frames)
                .setFrameRate(100)
                .setDeviceTime(0)
                .setIngestedAtNanos(arrivalNanos)
                .setIngestedAtMillis(0)
                .setEstimatedAtNanos(arrivalNanos + MILLI)
                .setInferredAtNanos(arrivalNanos + 2 * MILLI)
                .setCalibrationVersion("generic")
                .setModelVersion(model)
                .setStatus(TorqueStatus.ESTIMATED)
                .setTorque(Samples.bytes(new float[frames]))
                .setDeviation(Samples.bytes(new float[frames]))
                .setNmsTorque(Samples.bytes(new float[frames]))
                .build();
    }
}
