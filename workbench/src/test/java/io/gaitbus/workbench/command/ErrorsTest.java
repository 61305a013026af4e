package io.gaitbus.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.workbench.recording.UnusableRecording;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void several_lines_become_one() {
        assertThat(Errors.words(new Failure("this is wrong\n  that as well\n")))
                .isEqualTo("this is wrong; that as well");
    }

    @Test
    void what_a_user_can_help_is_told_as_it_is() {
        assertThat(Errors.words(new UnusableRecording("ik.sto has no column `time`")))
                .isEqualTo("ik.sto has no column `time`");
    }

    @Test
    void of_what_the_broker_says_the_innermost_words_are_told() {
        KafkaException outer = new KafkaException("failed", new KafkaException("no leader", new RuntimeException()));
        assertThat(Errors.words(outer)).isEqualTo("the broker: no leader");
    }

    @Test
    void a_defect_is_called_one_and_told_where() {
        assertThat(Errors.words(new IllegalStateException("how could that be")))
                .startsWith("a defect of gaitbus, java.lang.IllegalStateException: how could that be at ")
                .contains("ErrorsTest.java");
    }
}
