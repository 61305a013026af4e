package io.gaitbus.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRulesTest {

    @Test
    void a_torque_with_unknown_frames_can_be() {
        assertThat(ReferenceRules.violations(0, new float[] {0.1f, Float.NaN, -10}))
                .isEmpty();
    }

    @Test
    void a_torque_may_reach_to_the_last_frame_of_a_day() {
        assertThat(ReferenceRules.violations(8_639_998, new float[] {0.1f, 0.2f}))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {8_639_999, 1_900_000_000, Long.MAX_VALUE})
    void a_torque_beyond_a_day_of_frames_is_refused(long firstFrame) {
        assertThat(ReferenceRules.violations(firstFrame, new float[] {0.1f, 0.2f}))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("firstFrame");
                    assertThat(violation.value()).isEqualTo(Long.toString(firstFrame));
                    assertThat(violation.expected()).contains("at most 8639998", "8640000 frames");
                });
    }

    @Test
    void newton_metres_are_told_from_newton_metres_per_kilogram() {
        assertThat(ReferenceRules.violations(0, new float[] {0.1f, 58}))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("torque[1]");
                    assertThat(violation.value()).isEqualTo("58.0");
                    assertThat(violation.expected()).contains("divide by the body mass");
                });
    }

    @Test
    void a_torque_of_which_nothing_is_known_is_refused() {
        assertThat(ReferenceRules.violations(0, new float[] {Float.NaN, Float.NaN}))
                .containsExactly(new Violation("torque", "2 × null", "at least one known value"));
    }
}
