package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KernelsTest {

    private static final Kernels PLAIN = new PlainKernels();
    private static final Kernels VECTORS = new VectorKernels();

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
    @ParameterizedTest
    @MethodSource("both")
    void a_product_is_as_computed_by_hand(Kernels kernels) {
        Matrix matrix = new Matrix(2, 3);
        for (int i = 0; i < 6; i++) {
            matrix.values[matrix.at(i / 3, i % 3)] = i + 1;
        }
        Arrays.fill(matrix.bias, 0, 3, 1);
        Rows rows = new Rows(1, 2);
        rows.count = 1;
        rows.values[0] = 1;
        rows.values[1] = 2;
        Rows products = new Rows(1, matrix.outputs);

        kernels.product(matrix, rows, products);

        assertThat(Arrays.copyOf(products.values, 4)).containsExactly(10, 13, 16, 0);
    }

    @ParameterizedTest
    @MethodSource("both")
    void shares_sum_to_one_however_large_the_scores(Kernels kernels) {
        Rows scores = new Rows(1, Matrix.filled(3));
        scores.count = 1;
        Arrays.fill(scores.values, Float.NEGATIVE_INFINITY);
        scores.values[0] = 1000;
        scores.values[1] = 1000;
        scores.values[2] = 1000 - (float) Math.log(2);

        kernels.softmax(scores, 3);

        assertThat(scores.values[0]).isCloseTo(0.4f, within(1e-4f));
        assertThat(scores.values[0] + scores.values[1] + scores.values[2]).isCloseTo(1, within(1e-6f));
    }

    /// Any number of rows and outputs, whether or not they are multiples of what is held in registers.
    @Test
    void vectors_and_plain_loops_give_the_same_products_to_the_bit() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            Matrix matrix = new Matrix(random.nextInt(1, 100), random.nextInt(1, 260));
            fill(matrix.values, random);
            fill(matrix.bias, random);
            Rows rows = rows(random.nextInt(1, 12), matrix.inputs + random.nextInt(3), random);
            Rows plain = new Rows(rows.count, matrix.outputs);
            Rows vectors = new Rows(rows.count, matrix.outputs);

            PLAIN.product(matrix, rows, plain);
            VECTORS.product(matrix, rows, vectors);

            assertThat(vectors.values).containsExactly(plain.values);
        }
    }

    @Test
    void vectors_and_plain_loops_give_the_same_states_to_the_bit() {
        SplittableRandom random = new SplittableRandom(2);
        for (int units : new int[] {32, 48, 80}) {
            Rows fromInput = rows(5, 3 * units, random);
            Rows fromHidden = rows(6, 3 * units, random);
            Rows plain = rows(6, units, random);
            Rows vectors = new Rows(6, units);
            vectors.count = 6;
            System.arraycopy(plain.values, 0, vectors.values, 0, plain.values.length);

            PLAIN.gate(fromInput, 2, fromHidden, plain);
            VECTORS.gate(fromInput, 2, fromHidden, vectors);

            assertThat(vectors.values).containsExactly(plain.values);
        }
    }

    @Test
    void vectors_and_plain_loops_give_the_same_shares_and_rectified_values_to_the_bit() {
        SplittableRandom random = new SplittableRandom(3);
        for (int count = 1; count < 70; count++) {
            Rows plain = rows(1, Matrix.filled(count), random);
            Arrays.fill(plain.values, count, plain.width, Float.NEGATIVE_INFINITY);
            Rows vectors = new Rows(1, plain.width);
            vectors.count = 1;
            System.arraycopy(plain.values, 0, vectors.values, 0, plain.width);

            PLAIN.softmax(plain, count);
            VECTORS.softmax(vectors, count);
            assertThat(vectors.values).containsExactly(plain.values);

            fill(plain.values, random);
            System.arraycopy(plain.values, 0, vectors.values, 0, plain.width);
            PLAIN.rectify(plain);
            VECTORS.rectify(vectors);
            assertThat(vectors.values).containsExactly(plain.values);
        }
    }

    private static Rows rows(int count, int width, SplittableRandom random) {
        Rows rows = new Rows(count, width);
        rows.count = count;
        fill(rows.values, random);
        return rows;
    }

    /// Now and then what is not finite.
    private static void fill(float[] values, SplittableRandom random) {
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(1000) == 0 ? Float.POSITIVE_INFINITY : (float) random.nextDouble(-3, 3);
        }
    }

    private static List<Kernels> both() {
        return List.of(PLAIN, VECTORS);
    }
}
