package io.gaitbus.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegLengthTest {

    @Test
    void what_was_measured_is_taken() {
        assertThat(LegLength.of(Optional.of(0.90), Optional.of(1.70))).isEqualTo(0.90);
    }

    @Test
    void without_it_height_tells() {
        assertThat(LegLength.of(Optional.empty(), Optional.of(1.70))).isCloseTo(0.901, within(1e-12));
    }

    @Test
    void without_both_it_is_that_of_the_generic_anatomy() {
        assertThat(LegLength.of(Optional.empty(), Optional.empty())).isCloseTo(0.954, within(1e-12));
    }

    @Test
    void a_leg_that_does_not_go_with_the_height_is_refused() {
        assertThat(LegLength.violations(Optional.of(0.90), Optional.of(1.70))).isEmpty();
        assertThat(LegLength.violations(Optional.of(0.40), Optional.of(1.70)))
                .containsExactly(new Violation("legLength", "0.4", "0.60 to 1.11 m with a height of 1.7 m"));
    }
}
