package io.gaitbus.network;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/// Parts of a product that are held in registers while a strip of the matrix is read: sums of some rows
/// times some vectors of outputs. Each weight read is used for all of the rows, each input for all of the
/// vectors.
///
/// By hand, for the compiler keeps vectors in registers only where each is a variable of its own.
final class VectorTiles {

    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED.length() <= Matrix.BLOCK
            ? FloatVector.SPECIES_PREFERRED
            : FloatVector.SPECIES_512;

    static final int LENGTH = SPECIES.length();

    private VectorTiles() {}

    /// Four rows, three vectors of a wide strip.
    static void fourByThree(Matrix matrix, Rows rows, Rows products, int row, int output) {
        float[] weights = matrix.values;
        float[] inputs = rows.values;
        int from = matrix.at(0, output);
        int row0 = rows.start(row);
        int row1 = rows.start(row + 1);
        int row2 = rows.start(row + 2);
        int row3 = rows.start(row + 3);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, matrix.bias, output);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, matrix.bias, output + LENGTH);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, matrix.bias, output + 2 * LENGTH);
        FloatVector sum10 = sum00;
        FloatVector sum11 = sum01;
        FloatVector sum12 = sum02;
        FloatVector sum20 = sum00;
        FloatVector sum21 = sum01;
        FloatVector sum22 = sum02;
        FloatVector sum30 = sum00;
        FloatVector sum31 = sum01;
        FloatVector sum32 = sum02;
        for (int i = 0; i < matrix.inputs; i++) {
            int at = from + i * Matrix.WIDE;
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, at);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, at + LENGTH);
            FloatVector weight2 = FloatVector.fromArray(SPECIES, weights, at + 2 * LENGTH);
            FloatVector factor = FloatVector.broadcast(SPECIES, inputs[row0 + i]);
            sum00 = weight0.fma(factor, sum00);
            sum01 = weight1.fma(factor, sum01);
            sum02 = weight2.fma(factor, sum02);
            factor = FloatVector.broadcast(SPECIES, inputs[row1 + i]);
            sum10 = weight0.fma(factor, sum10);
            sum11 = weight1.fma(factor, sum11);
            sum12 = weight2.fma(factor, sum12);
            factor = FloatVector.broadcast(SPECIES, inputs[row2 + i]);
            sum20 = weight0.fma(factor, sum20);
            sum21 = weight1.fma(factor, sum21);
            sum22 = weight2.fma(factor, sum22);
            factor = FloatVector.broadcast(SPECIES, inputs[row3 + i]);
            sum30 = weight0.fma(factor, sum30);
            sum31 = weight1.fma(factor, sum31);
            sum32 = weight2.fma(factor, sum32);
        }
        int into = products.start(row) + output;
        sum00.intoArray(products.values, into);
        sum01.intoArray(products.values, into + LENGTH);
        sum02.intoArray(products.values, into + 2 * LENGTH);
        into = products.start(row + 1) + output;
        sum10.intoArray(products.values, into);
        sum11.intoArray(products.values, into + LENGTH);
        sum12.intoArray(products.values, into + 2 * LENGTH);
        into = products.start(row + 2) + output;
        sum20.intoArray(products.values, into);
        sum21.intoArray(products.values, into + LENGTH);
        sum22.intoArray(products.values, into + 2 * LENGTH);
        into = products.start(row + 3) + output;
        sum30.intoArray(products.values, into);
        sum31.intoArray(products.values, into + LENGTH);
        sum32.intoArray(products.values, into + 2 * LENGTH);
    }

    /// Two rows, three vectors of a wide strip.
    static void twoByThree(Matrix matrix, Rows rows, Rows products, int row, int output) {
        float[] weights = matrix.values;
        float[] inputs = rows.values;
        int from = matrix.at(0, output);
        int row0 = rows.start(row);
        int row1 = rows.start(row + 1);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, matrix.bias, output);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, matrix.bias, output + LENGTH);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, matrix.bias, output + 2 * LENGTH);
        FloatVector sum10 = sum00;
        FloatVector sum11 = sum01;
        FloatVector sum12 = sum02;
        for (int i = 0; i < matrix.inputs; i++) {
            int at = from + i * Matrix.WIDE;
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, at);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, at + LENGTH);
            FloatVector weight2 = FloatVector.fromArray(SPECIES, weights, at + 2 * LENGTH);
            FloatVector factor = FloatVector.broadcast(SPECIES, inputs[row0 + i]);
            sum00 = weight0.fma(factor, sum00);
            sum01 = weight1.fma(factor, sum01);
            sum02 = weight2.fma(factor, sum02);
            factor = FloatVector.broadcast(SPECIES, inputs[row1 + i]);
            sum10 = weight0.fma(factor, sum10);
            sum11 = weight1.fma(factor, sum11);
            sum12 = weight2.fma(factor, sum12);
        }
        int into = products.start(row) + output;
        sum00.intoArray(products.values, into);
        sum01.intoArray(products.values, into + LENGTH);
        sum02.intoArray(products.values, into + 2 * LENGTH);
        into = products.start(row + 1) + output;
        sum10.intoArray(products.values, into);
        sum11.intoArray(products.values, into + LENGTH);
        sum12.intoArray(products.values, into + 2 * LENGTH);
    }

    /// One row, three vectors of a wide strip.
    static void oneByThree(Matrix matrix, Rows rows, Rows products, int row, int output) {
        float[] weights = matrix.values;
        float[] inputs = rows.values;
        int from = matrix.at(0, output);
        int row0 = rows.start(row);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, matrix.bias, output);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, matrix.bias, output + LENGTH);
        FloatVector sum02 = FloatVector.fromArray(SPECIES, matrix.bias, output + 2 * LENGTH);
        for (int i = 0; i < matrix.inputs; i++) {
            int at = from + i * Matrix.WIDE;
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, at);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, at + LENGTH);
            FloatVector weight2 = FloatVector.fromArray(SPECIES, weights, at + 2 * LENGTH);
            FloatVector factor = FloatVector.broadcast(SPECIES, inputs[row0 + i]);
            sum00 = weight0.fma(factor, sum00);
            sum01 = weight1.fma(factor, sum01);
            sum02 = weight2.fma(factor, sum02);
        }
        int into = products.start(row) + output;
        sum00.intoArray(products.values, into);
        sum01.intoArray(products.values, into + LENGTH);
        sum02.intoArray(products.values, into + 2 * LENGTH);
    }

    /// Four rows, two vectors of a narrow strip.
    static void fourByTwo(Matrix matrix, Rows rows, Rows products, int row, int output) {
        float[] weights = matrix.values;
        float[] inputs = rows.values;
        int from = matrix.at(0, output);
        int row0 = rows.start(row);
        int row1 = rows.start(row + 1);
        int row2 = rows.start(row + 2);
        int row3 = rows.start(row + 3);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, matrix.bias, output);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, matrix.bias, output + LENGTH);
        FloatVector sum10 = sum00;
        FloatVector sum11 = sum01;
        FloatVector sum20 = sum00;
        FloatVector sum21 = sum01;
        FloatVector sum30 = sum00;
        FloatVector sum31 = sum01;
        for (int i = 0; i < matrix.inputs; i++) {
            int at = from + i * Matrix.NARROW;
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, at);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, at + LENGTH);
            FloatVector factor = FloatVector.broadcast(SPECIES, inputs[row0 + i]);
            sum00 = weight0.fma(factor, sum00);
            sum01 = weight1.fma(factor, sum01);
            factor = FloatVector.broadcast(SPECIES, inputs[row1 + i]);
            sum10 = weight0.fma(factor, sum10);
            sum11 = weight1.fma(factor, sum11);
            factor = FloatVector.broadcast(SPECIES, inputs[row2 + i]);
            sum20 = weight0.fma(factor, sum20);
            sum21 = weight1.fma(factor, sum21);
            factor = FloatVector.broadcast(SPECIES, inputs[row3 + i]);
            sum30 = weight0.fma(factor, sum30);
            sum31 = weight1.fma(factor, sum31);
        }
        int into = products.start(row) + output;
        sum00.intoArray(products.values, into);
        sum01.intoArray(products.values, into + LENGTH);
        into = products.start(row + 1) + output;
        sum10.intoArray(products.values, into);
        sum11.intoArray(products.values, into + LENGTH);
        into = products.start(row + 2) + output;
        sum20.intoArray(products.values, into);
        sum21.intoArray(products.values, into + LENGTH);
        into = products.start(row + 3) + output;
        sum30.intoArray(products.values, into);
        sum31.intoArray(products.values, into + LENGTH);
    }

    /// Two rows, two vectors of a narrow strip.
    static void twoByTwo(Matrix matrix, Rows rows, Rows products, int row, int output) {
        float[] weights = matrix.values;
        float[] inputs = rows.values;
        int from = matrix.at(0, output);
        int row0 = rows.start(row);
        int row1 = rows.start(row + 1);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, matrix.bias, output);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, matrix.bias, output + LENGTH);
        FloatVector sum10 = sum00;
        FloatVector sum11 = sum01;
        for (int i = 0; i < matrix.inputs; i++) {
            int at = from + i * Matrix.NARROW;
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, at);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, at + LENGTH);
            FloatVector factor = FloatVector.broadcast(SPECIES, inputs[row0 + i]);
            sum00 = weight0.fma(factor, sum00);
            sum01 = weight1.fma(factor, sum01);
            factor = FloatVector.broadcast(SPECIES, inputs[row1 + i]);
            sum10 = weight0.fma(factor, sum10);
            sum11 = weight1.fma(factor, sum11);
        }
        int into = products.start(row) + output;
        sum00.intoArray(products.values, into);
        sum01.intoArray(products.values, into + LENGTH);
        into = products.start(row + 1) + output;
        sum10.intoArray(products.values, into);
        sum11.intoArray(products.values, into + LENGTH);
    }

    /// One row, two vectors of a narrow strip.
    static void oneByTwo(Matrix matrix, Rows rows, Rows products, int row, int output) {
        float[] weights = matrix.values;
        float[] inputs = rows.values;
        int from = matrix.at(0, output);
        int row0 = rows.start(row);
        FloatVector sum00 = FloatVector.fromArray(SPECIES, matrix.bias, output);
        FloatVector sum01 = FloatVector.fromArray(SPECIES, matrix.bias, output + LENGTH);
        for (int i = 0; i < matrix.inputs; i++) {
            int at = from + i * Matrix.NARROW;
            FloatVector weight0 = FloatVector.fromArray(SPECIES, weights, at);
            FloatVector weight1 = FloatVector.fromArray(SPECIES, weights, at + LENGTH);
            FloatVector factor = FloatVector.broadcast(SPECIES, inputs[row0 + i]);
            sum00 = weight0.fma(factor, sum00);
            sum01 = weight1.fma(factor, sum01);
        }
        int into = products.start(row) + output;
        sum00.intoArray(products.values, into);
        sum01.intoArray(products.values, into + LENGTH);
    }
}
