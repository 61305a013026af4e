package io.gaitbus.nms.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VariableTest {

    private static final Variable SLACK = new Variable("slack, m", 0.1, 0.3, 0.25, List.of(1), true);

    private final Locale before = Locale.getDefault();

    /// Where a decimal comma is usual.
    @BeforeEach
    void in_Germany() {
        Locale.setDefault(Locale.GERMANY);
    }

    @AfterEach
    void back() {
        Locale.setDefault(before);
    }

    @Test
    void in_words_it_is_the_same_on_every_machine() {
        assertThat(SLACK.boundInWords(0.1)).isEqualTo("slack, m: 0.1000, its least");
        assertThat(SLACK.moveInWords()).isEqualTo("slack, m: started at 0.2500, for it lay outside 0.1000 to 0.3000");
    }
}
