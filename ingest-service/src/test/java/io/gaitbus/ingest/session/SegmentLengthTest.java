package io.gaitbus.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;

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
}
