package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class KernelsTest {

    @Test
    void the_exponential_is_that_of_the_library_to_single_precision() {
        for (float x = -87; x <= 88; x += 0.0137f) {
            assertThat(Kernels.exponential(x) / Math.exp(x)).isCloseTo(1, within(2e-7));
        }
    }

    @Test
    void the_exponential_stays_finite_at_both_ends() {
        assertThat(Kernels.exponential(Float.NEGATIVE_INFINITY)).isBetween(0f, 1e-37f);
        assertThat(Kernels.exponential(1000)).isFinite().isGreaterThan(1e38f);
        assertThat(Kernels.exponential(Float.NaN)).isNaN();
    }

    @Test
    void sigmoid_and_hyperbolic_tangent_are_those_of_the_library_to_single_precision() {
        for (float x = -20; x <= 20; x += 0.0031f) {
            assertThat((double) Kernels.sigmoid(x)).isCloseTo(1 / (1 + Math.exp(-x)), within(1.5e-7));
            assertThat((double) Kernels.hyperbolicTangent(x)).isCloseTo(Math.tanh(x), within(2e-7));
        }
    }

    /// [1, 2] · [[1, 2, 3], [4, 5, 6]] = [9, 12, 15], added to [1, 1, 1].
    @Test
    void a_product_is_as_computed_by_hand() {
        float[] outputs = {1, 1, 1};
        Kernels.addProduct(new float[] {0, 1, 2, 3, 4, 5, 6}, 1, new float[] {9, 1, 2}, 1, 2, outputs);
        assertThat(outputs).containsExactly(10, 13, 16);
    }

    @Test
    void shares_sum_to_one_however_large_the_scores() {
        float[] scores = {1000, 1000, 1000 - (float) Math.log(2)};
        Kernels.softmax(scores);
        assertThat(scores[0]).isCloseTo(0.4f, within(1e-4f));
        assertThat(scores[0] + scores[1] + scores[2]).isCloseTo(1, within(1e-6f));
    }
}
