package io.gaitbus.workbench.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecondsTest {

    @Test
    void seconds_are_written_as_they_are_read() {
        assertThat(Seconds.parse("19..24.5")).isEqualTo(new Seconds(19, 24.5)).hasToString("19..24.5");
    }

    @Test
    void seconds_that_only_touch_do_not_overlap() {
        assertThat(new Seconds(19, 24).overlaps(new Seconds(24, 34))).isFalse();
        assertThat(new Seconds(19, 24).overlaps(new Seconds(23.9, 34))).isTrue();
        assertThat(new Seconds(19, 24).overlaps(new Seconds(20, 21))).isTrue();
    }

    @Test
    void seconds_of_another_recording_are_named_after_it() {
        assertThat(TestSeconds.parse("some:where/walk45:20..30"))
                .isEqualTo(new TestSeconds(Optional.of(Path.of("some:where/walk45")), new Seconds(20, 30)));
        assertThat(TestSeconds.parse("24..34")).isEqualTo(new TestSeconds(Optional.empty(), new Seconds(24, 34)));
    }
}
