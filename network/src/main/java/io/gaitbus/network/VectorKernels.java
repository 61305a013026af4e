package io.gaitbus.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Vector instructions: neighbouring outputs of a layer are computed side by side, each as a plain loop would.
final class VectorKernels extends Kernels {

    private static final VectorSpecies<Float> SPECIES = VectorTiles.SPECIES;

    private static final int LENGTH = SPECIES.length();

    @Override
    public String description() {
        return "vectors of %d floats".formatted(LENGTH);
    }

    @Override
    void product(Matrix matrix, Rows rows, Rows products) {
        products.count = rows.count;
        for (int output = 0; output < matrix.inWideStrips; output += 3 * LENGTH) {
            wide(matrix, rows, products, output);
        }
        for (int output = matrix.inWideStrips; output < matrix.outputs; output += 2 * LENGTH) {
            narrow(matrix, rows, products, output);
        }
    }

    private static void wide(Matrix matrix, Rows rows, Rows products, int output) {
        int row = 0;
        for (; row + 3 < rows.count; row += 4) {
            VectorTiles.fourByThree(matrix, rows, products, row, output);
        }
        for (; row < rows.count; row++) {
            VectorTiles.oneByThree(matrix, rows, products, row, output);
        }
    }

    private static void narrow(Matrix matrix, Rows rows, Rows products, int output) {
        int row = 0;
        for (; row + 3 < rows.count; row += 4) {
            VectorTiles.fourByTwo(matrix, rows, products, row, output);
        }
        for (; row < rows.count; row++) {
            VectorTiles.oneByTwo(matrix, rows, products, row, output);
        }
    }

    @Override
    void rectify(Rows rows) {
        for (int i = 0; i < rows.start(rows.count); i += LENGTH) {
            vector(rows.values, i).max(0).intoArray(rows.values, i);
        }
    }

    @Override
    void gate(Rows fromInput, int first, Rows fromHidden, Rows hidden) {
        int units = hidden.width;
        for (int lane = 0; lane < hidden.count; lane++) {
            int in = fromInput.start(first + lane / Architecture.LANES);
            int back = fromHidden.start(lane);
            int at = hidden.start(lane);
            for (int unit = 0; unit < units; unit += LENGTH) {
                FloatVector before = vector(hidden.values, at + unit);
                FloatVector reset =
                        sigmoid(vector(fromInput.values, in + unit).add(vector(fromHidden.values, back + unit)));
                FloatVector update = sigmoid(vector(fromInput.values, in + units + unit)
                        .add(vector(fromHidden.values, back + units + unit)));
                FloatVector candidate = hyperbolicTangent(reset.fma(
                        vector(fromHidden.values, back + 2 * units + unit),
                        vector(fromInput.values, in + 2 * units + unit)));
                update.fma(before.sub(candidate), candidate).intoArray(hidden.values, at + unit);
            }
        }
    }

    @Override
    void softmax(Rows scores, int count) {
        float[] values = scores.values;
        FloatVector greatests = vector(values, 0);
        for (int i = LENGTH; i < scores.width; i += LENGTH) {
            greatests = greatests.max(vector(values, i));
        }
        float greatest = greatests.reduceLanes(VectorOperators.MAX);
        for (int i = 0; i < scores.width; i += LENGTH) {
            exponential(vector(values, i).sub(greatest)).intoArray(values, i);
        }
        float scale = 1 / sum(values, count);
        for (int i = 0; i < scores.width; i += LENGTH) {
            vector(values, i).mul(scale).intoArray(values, i);
        }
    }

    private static FloatVector vector(float[] values, int from) {
        return FloatVector.fromArray(SPECIES, values, from);
    }

    private static FloatVector all(float value) {
        return FloatVector.broadcast(SPECIES, value);
    }

    private static FloatVector sigmoid(FloatVector x) {
        return all(1).div(exponential(x.neg()).add(1));
    }

    private static FloatVector hyperbolicTangent(FloatVector x) {
        return sigmoid(x.mul(2)).mul(2).sub(1);
    }

    /// Step by step [Kernels#exponential(float)].
    private static FloatVector exponential(FloatVector x) {
        FloatVector held = x.max(LEAST_EXPONENT).min(GREATEST_EXPONENT);
        FloatVector rounded = held.mul(PER_LN2).add(ROUNDING);
        FloatVector n = rounded.sub(ROUNDING);
        FloatVector r = n.fma(all(-LN2_REST), n.fma(all(-LN2), held));
        FloatVector polynomial = r.fma(all(C5), all(C4))
                .fma(r, all(C3))
                .fma(r, all(C2))
                .fma(r, all(C1))
                .fma(r, all(C0));
        IntVector power = rounded.reinterpretAsInts()
                .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
                .add(EXPONENT_OF_ONE);
        return polynomial.fma(r.mul(r), r.add(1)).mul(power.reinterpretAsFloats());
    }
}
