package io.gaitbus.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.TrainingRequest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

    private static final MessageCodec<ActivePair> PAIRS = MessageCodec.of(ActivePair.class);
    private static final ActivePair PAIR = ActivePair.newBuilder()
            .setSubject("s1")
            .setCalibrationVersion("generic")
            .setModelVersion("population/1")
            .setReason("test")
            .setActivatedAtMillis(1)
            .build();

    @Test
    void a_message_comes_back_as_it_was() {
        assertThat(PAIRS.decode(PAIRS.encode(PAIR))).isEqualTo(PAIR);
    }

    @Test
    void bytes_cut_anywhere_are_refused_with_the_reason() {
        byte[] bytes = PAIRS.encode(PAIR);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> PAIRS.decode(cut))
                    .isInstanceOf(UnreadableMessage.class)
                    .hasMessageContaining("ActivePair");
        }
    }

    @Test
    void a_record_without_a_value_is_refused() {
        assertThatThrownBy(() -> PAIRS.decode(null))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("empty");
    }

    @Test
    void a_message_of_another_type_is_refused() {
        TrainingRequest request = TrainingRequest.newBuilder()
                .setJob("j")
                .setSubject("s1")
                .setSessions(List.of("a"))
                .build();
        byte[] bytes = MessageCodec.of(TrainingRequest.class).encode(request);
        assertThatThrownBy(() -> PAIRS.decode(bytes))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("never released");
    }
}
