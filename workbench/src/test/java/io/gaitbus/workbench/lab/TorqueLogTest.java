package io.gaitbus.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.Leg;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TorqueLogTest {

    private static final long MILLI = 1_000_000;

    private final TorqueLog log = new TorqueLog(6);

    @Test
    void frames_are_kept_by_number_and_those_that_did_not_come_are_not_known() {
        log.torque(window(2, "population/1", 0.5f), MILLI);
        assertThat(log.network()).containsExactly(Float.NaN, Float.NaN, 0.5f, 0.5f, Float.NaN, Float.NaN);
        assertThat(log.muscle()).containsExactly(Float.NaN, Float.NaN, 0.25f, 0.25f, Float.NaN, Float.NaN);
    }

    @Test
    void what_comes_again_is_left_as_it_came_first() {
        log.torque(window(0, "population/1", 0.5f), MILLI);
        log.torque(window(0, "population/1", 0.7f), 9 * MILLI);
        assertThat(log.network()).startsWith(0.5f, 0.5f);
        assertThat(log.latencyNanos(0, 6).getMaxValue()).isLessThan(2 * MILLI);
        assertThat(log.counts(2).duplicated()).isEqualTo(2);
    }

    @Test
    void latency_is_counted_by_frame() {
        log.torque(window(0, "population/1", 0), 2 * MILLI);
        log.torque(window(2, "population/1", 0), 4 * MILLI);
        assertThat(log.latencyNanos(0, 6).getTotalCount()).isEqualTo(4);
        assertThat(log.latencyNanos(0, 2).getValueAtPercentile(50)).isBetween(2 * MILLI, 2 * MILLI + MILLI / 100);
    }

    @Test
    void a_version_reigns_from_its_first_frame_until_another_takes_over() {
        log.torque(window(0, "population/1", 0), 1);
        log.torque(window(2, "population/1", 0), 1);
        log.torque(window(4, "s/1", 0), 1);
        assertThat(log.reigns())
                .containsExactly(new Reign("generic", "population/1", 0), new Reign("generic", "s/1", 4));
    }

    @Test
    void who_waits_for_frames_is_told_that_no_more_will_come() {
        log.torque(window(0, "population/1", 0), 1);
        log.ended("cut off");
        assertThat(log.await(2, Duration.ofMinutes(1))).isTrue();
        assertThat(log.await(4, Duration.ofMinutes(1))).isFalse();
        assertThat(log.ended()).contains("cut off");
    }

    /// Two frames, ingested at the beginning of time.
    private static TorqueWindow window(long first, String modelVersion, float torque) {
        return TorqueWindow.newBuilder()
                .setSession("a")
                .setSubject("s")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(first)
                .setFrames(2)
                .setFrameRate(100)
                .setDeviceTime(first / 100.0)
                .setIngestedAtNanos(0)
                .setIngestedAtMillis(0)
                .setEstimatedAtNanos(0)
                .setInferredAtNanos(0)
                .setCalibrationVersion("generic")
                .setModelVersion(modelVersion)
                .setStatus(TorqueStatus.ESTIMATED)
                .setTorque(Samples.bytes(new float[] {torque, torque}))
                .setDeviation(Samples.bytes(new float[] {0, 0}))
                .setNmsTorque(Samples.bytes(new float[] {torque / 2, torque / 2}))
                .build();
    }
}
