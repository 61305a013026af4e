package io.gaitbus.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/// Vector instructions: neighbouring outputs of a layer are computed side by side, each as a plain loop
/// would.
///
/// No method here takes or gives a vector: the compiler is bound to inline those of the platform, but not
/// these, and then vectors would go over the heap, at ten times the cost. So functions of vectors are
/// passes over arrays.
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
        for (; row + 1 < rows.count; row += 2) {
            VectorTiles.twoByThree(matrix, rows, products, row, output);
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
        for (; row + 1 < rows.count; row += 2) {
            VectorTiles.twoByTwo(matrix, rows, products, row, output);
        }
        for (; row < rows.count; row++) {
            VectorTiles.oneByTwo(matrix, rows, products, row, output);
        }
    }

    @Override
    void rectify(Rows rows) {
        for (int i = 0; i < rows.start(rows.count); i += LENGTH) {
            FloatVector value = FloatVector.fromArray(SPECIES, rows.values, i);
            value.blend(0, value.compare(VectorOperators.LT, 0)).intoArray(rows.values, i);
        }
    }

    @Override
    void gate(Rows fromInput, int first, Rows fromHidden, Rows hidden) {
        for (int lane = 0; lane < hidden.count; lane++) {
            int in = fromInput.start(first + lane / Architecture.LANES);
            int back = fromHidden.start(lane);
            int candidates = back + 2 * hidden.width;
            negatedSums(fromInput.values, in, fromHidden.values, back, 2 * hidden.width);
            exponentials(fromHidden.values, back, 2 * hidden.width);
            candidates(fromInput.values, in, fromHidden.values, back, hidden.width);
            exponentials(fromHidden.values, candidates, hidden.width);
            renew(fromHidden.values, back, hidden.values, hidden.start(lane), hidden.width);
        }
    }

    /// What the exponentials of reset and update gates are taken of, in place of what the hidden state
    /// adds.
    private static void negatedSums(float[] fromInput, int in, float[] fromHidden, int back, int count) {
        for (int i = 0; i < count; i += LENGTH) {
            FloatVector.fromArray(SPECIES, fromInput, in + i)
                    .add(FloatVector.fromArray(SPECIES, fromHidden, back + i))
                    .neg()
                    .intoArray(fromHidden, back + i);
        }
    }

    /// What the exponentials of the candidates are taken of, in place of what the hidden state adds.
    private static void candidates(float[] fromInput, int in, float[] gates, int at, int units) {
        for (int unit = 0; unit < units; unit += LENGTH) {
            FloatVector reset = FloatVector.broadcast(SPECIES, 1)
                    .div(FloatVector.fromArray(SPECIES, gates, at + unit).add(1));
            FloatVector fromHidden = FloatVector.fromArray(SPECIES, gates, at + 2 * units + unit);
            reset.fma(fromHidden, FloatVector.fromArray(SPECIES, fromInput, in + 2 * units + unit))
                    .mul(-2)
                    .intoArray(gates, at + 2 * units + unit);
        }
    }

    private static void renew(float[] exponentials, int at, float[] hidden, int from, int units) {
        for (int unit = 0; unit < units; unit += LENGTH) {
            FloatVector update = FloatVector.broadcast(SPECIES, 1)
                    .div(FloatVector.fromArray(SPECIES, exponentials, at + units + unit)
                            .add(1));
            FloatVector candidate = FloatVector.broadcast(SPECIES, 1)
                    .div(FloatVector.fromArray(SPECIES, exponentials, at + 2 * units + unit)
                            .add(1))
                    .mul(2)
                    .sub(1);
            FloatVector before = FloatVector.fromArray(SPECIES, hidden, from + unit);
            update.fma(before.sub(candidate), candidate).intoArray(hidden, from + unit);
        }
    }

    @Override
    void softmax(Rows scores, int count) {
        float[] values = scores.values;
        FloatVector greatests = FloatVector.fromArray(SPECIES, values, 0);
        for (int i = LENGTH; i < scores.width; i += LENGTH) {
            greatests = greatests.max(FloatVector.fromArray(SPECIES, values, i));
        }
        float greatest = greatests.reduceLanes(VectorOperators.MAX);
        for (int i = 0; i < scores.width; i += LENGTH) {
            FloatVector.fromArray(SPECIES, values, i).sub(greatest).intoArray(values, i);
        }
        exponentials(values, 0, scores.width);
        float scale = 1 / sum(values, count);
        for (int i = 0; i < scores.width; i += LENGTH) {
            FloatVector.fromArray(SPECIES, values, i).mul(scale).intoArray(values, i);
        }
    }

    /// Replaces values by their exponentials, step by step as [Kernels#exponential(float)].
    private static void exponentials(float[] values, int from, int count) {
        for (int i = from; i < from + count; i += LENGTH) {
            FloatVector x = FloatVector.fromArray(SPECIES, values, i);
            FloatVector atLeast = x.blend(LEAST_EXPONENT, x.compare(VectorOperators.LT, LEAST_EXPONENT));
            FloatVector held = atLeast.blend(GREATEST_EXPONENT, atLeast.compare(VectorOperators.GT, GREATEST_EXPONENT));
            FloatVector rounded = held.mul(PER_LN2).add(ROUNDING);
            FloatVector n = rounded.sub(ROUNDING);
            FloatVector r =
                    n.fma(FloatVector.broadcast(SPECIES, -LN2_REST), n.fma(FloatVector.broadcast(SPECIES, -LN2), held));
            FloatVector polynomial = r.fma(FloatVector.broadcast(SPECIES, C5), FloatVector.broadcast(SPECIES, C4))
                    .fma(r, FloatVector.broadcast(SPECIES, C3))
                    .fma(r, FloatVector.broadcast(SPECIES, C2))
                    .fma(r, FloatVector.broadcast(SPECIES, C1))
                    .fma(r, FloatVector.broadcast(SPECIES, C0));
            FloatVector power = rounded.reinterpretAsInts()
                    .lanewise(VectorOperators.LSHL, EXPONENT_SHIFT)
                    .add(EXPONENT_OF_ONE)
                    .reinterpretAsFloats();
            polynomial.fma(r.mul(r), r.add(1)).mul(power).intoArray(values, i);
        }
    }
}
