package io.gaitbus.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SegmentLengthTest {

    @Test
    void what_was_not_measured_is_0_in_messages() {
        assertThat(SegmentLength.of(Optional.of(0.40))).isEqualTo(0.40);
        assertThat(SegmentLength.of(Optional.empty())).isZero();
    }

    @Test
    void a_segment_that_does_not_go_with_the_leg_is_refused() {
        assertThat(SegmentLength.violations("thighLength", Optional.empty(), 0.9))
                .isEmpty();
        assertThat(SegmentLength.violations("thighLength", Optional.of(0.40), 0.9))
                .isEmpty();
        assertThat(SegmentLength.violations("shankLength", Optional.of(0.70), 0.9))
                .containsExactly(new Violation("shankLength", "0.7", "0.23 to 0.59 m with a leg length of 0.90 m"));
    }

    @Test
    void thigh_and_shank_that_together_do_not_go_with_the_leg_are_refused() {
        assertThat(together(0.37, 0.40)).isEmpty();
        assertThat(SegmentLength.violations(Optional.of(0.55), Optional.empty(), 0.9))
                .isEmpty();
        assertThat(SegmentLength.violations(Optional.empty(), Optional.of(0.55), 0.9))
                .isEmpty();
        assertThat(together(0.55, 0.55))
                .containsExactly(new Violation(
                        "thighLength + shankLength", "1.10", "0.63 to 0.95 m with a leg length of 0.90 m"));
        assertThat(together(0.25, 0.30))
                .containsExactly(new Violation(
                        "thighLength + shankLength", "0.55", "0.63 to 0.95 m with a leg length of 0.90 m"));
    }

    private static List<Violation> together(double thigh, double shank) {
        return SegmentLength.violations(Optional.of(thigh), Optional.of(shank), 0.9);
    }
}
