package io.gaitbus.network;

/// Rows of the same width, one for each frame or lane that is computed together: [count][width].
final class Rows {

    final int width;
    final float[] values;
    /// How many rows are filled.
    int count;

    Rows(int capacity, int width) {
        this.width = width;
        this.values = new float[capacity * width];
    }

    /// Where a row begins in the values.
    int start(int row) {
        return row * width;
    }
}
