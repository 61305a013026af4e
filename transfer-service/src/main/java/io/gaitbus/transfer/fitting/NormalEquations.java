package io.gaitbus.transfer.fitting;

import org.ejml.simple.SimpleMatrix;

/// A linear regression as its sums, so that it takes no more room for many rows than for few.
final class NormalEquations {

    private static final int BLOCK = 512;

    /// Rows not yet summed, [rows][columns]
    private final double[][] waiting = new double[BLOCK][];
    private final double[] outputs = new double[BLOCK];
    private int held;
    private long rows;
    /// Σ x xᵀ
    private SimpleMatrix products;
    /// Σ x y
    private SimpleMatrix moments;
    /// Σ y²
    private double power;

    /// @param columns of a row; the last is the constant 1
    NormalEquations(int columns) {
        this.products = new SimpleMatrix(columns, columns);
        this.moments = new SimpleMatrix(columns, 1);
    }

    /// Adds a row with what should come out of it. The row is kept: leave it as it is.
    void add(double[] row, double output) {
        waiting[held] = row;
        outputs[held] = output;
        held++;
        rows++;
        power += output * output;
        if (held == BLOCK) {
            sum();
        }
    }

    /// Rows added.
    long rows() {
        return rows;
    }

    /// Those of both.
    NormalEquations plus(NormalEquations other) {
        sum();
        other.sum();
        NormalEquations both = new NormalEquations(products.getNumRows());
        both.products = products.plus(other.products);
        both.moments = moments.plus(other.moments);
        both.power = power + other.power;
        both.rows = rows + other.rows;
        return both;
    }

    /// The weights `w` of least `Σ (y − w·x)² + λ n |w|²`, the constant's not held back.
    SimpleMatrix solution(double penalty) {
        sum();
        SimpleMatrix penalised = products.copy();
        for (int i = 0; i < penalised.getNumRows() - 1; i++) {
            penalised.set(i, i, penalised.get(i, i) + penalty * rows);
        }
        return penalised.solve(moments);
    }

    /// `Σ (y − w·x)²` over the rows.
    double squaredError(SimpleMatrix weights) {
        sum();
        return weights.dot(products.mult(weights)) - 2 * weights.dot(moments) + power;
    }

    private void sum() {
        if (held > 0) {
            SimpleMatrix block = new SimpleMatrix(held, products.getNumCols());
            SimpleMatrix results = new SimpleMatrix(held, 1);
            for (int row = 0; row < held; row++) {
                block.setRow(row, 0, waiting[row]);
                results.set(row, outputs[row]);
            }
            products = products.plus(block.transpose().mult(block));
            moments = moments.plus(block.transpose().mult(results));
            held = 0;
        }
    }
}
