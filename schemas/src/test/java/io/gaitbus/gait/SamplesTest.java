package io.gaitbus.gait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class SamplesTest {

    /// 1.0f is 0x3F800000; little-endian, its last byte comes first.
    @Test
    void samples_are_little_endian_float32() {
        assertThat(Samples.bytes(new float[] {1}).array()).containsExactly(0, 0, 0x80, 0x3F);
    }

    @Test
    void a_matrix_comes_back_as_it_was_row_by_row() {
        float[][] matrix = {{1, 2, 3}, {4, 5, -6.5f}};
        ByteBuffer bytes = Samples.bytes(matrix);
        assertThat(Samples.matrix(bytes, 2, 3)).isDeepEqualTo(matrix);
        assertThat(Samples.floats(bytes)).containsExactly(1, 2, 3, 4, 5, -6.5f);
    }

    /// 4 × 2^28 samples of 4 bytes are 2^32 bytes, which is 0 as an int.
    @Test
    void a_matrix_too_large_for_any_message_is_refused() {
        ByteBuffer none = ByteBuffer.allocate(0);
        assertThatThrownBy(() -> Samples.matrix(none, 4, 1 << 28)).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> Samples.matrix(none, 1 << 16, 1 << 16)).isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> Samples.matrix(none, 0, -1)).isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void matrices_are_joined_row_by_row() {
        ByteBuffer joined = Samples.joined(
                Samples.bytes(new float[][] {{1, 2}, {4, 5}}), Samples.bytes(new float[][] {{3}, {6}}), 2);

        assertThat(Samples.matrix(joined, 2, 3)).isDeepEqualTo(new float[][] {{1, 2, 3}, {4, 5, 6}});
        assertThat(Samples.joined(ByteBuffer.allocate(0), ByteBuffer.allocate(0), 13)
                        .remaining())
                .isZero();
    }

    @Test
    void a_matrix_of_another_shape_is_refused() {
        assertThatThrownBy(() -> Samples.matrix(Samples.bytes(new float[5]), 2, 3))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("20 bytes");
        assertThatThrownBy(() -> Samples.floats(ByteBuffer.allocate(5))).isInstanceOf(UnreadableMessage.class);
    }
}
