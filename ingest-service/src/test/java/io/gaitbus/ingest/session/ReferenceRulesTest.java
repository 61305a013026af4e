package io.gaitbus.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceRulesTest {

    @Test
    void a_torque_with_unknown_frames_can_be() {
        assertThat(ReferenceRules.violations(new float[] {0.1f, Float.NaN, -10}))
                .isEmpty();
    }

    @Test
    void newton_metres_are_told_from_newton_metres_per_kilogram() {
        assertThat(ReferenceRules.violations(new float[] {0.1f, 58}))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("torque[1]");
                    assertThat(violation.value()).isEqualTo("58.0");
                    assertThat(violation.expected()).contains("divide by the body mass");
                });
    }

    @Test
    void a_torque_of_which_nothing_is_known_is_refused() {
        assertThat(ReferenceRules.violations(new float[] {Float.NaN, Float.NaN}))
                .containsExactly(new Violation("torque", "2 × null", "at least one known value"));
    }
}
