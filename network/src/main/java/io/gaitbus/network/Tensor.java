package io.gaitbus.network;

import java.util.List;

/// An array of numbers with its dimensions.
final class Tensor {

    private final List<Integer> shape;
    private final float[] values;

    /// @param shape  its dimensions, none negative
    /// @param values row-major, as many as the product of the dimensions
    Tensor(List<Integer> shape, float[] values) {
        if (elements(shape) != values.length) {
            throw new IllegalArgumentException("%d values do not fill %s".formatted(values.length, shape));
        }
        this.shape = List.copyOf(shape);
        this.values = values.clone();
    }

    /// How many values a tensor of these dimensions has.
    static long elements(List<Integer> shape) {
        return shape.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
    }

    List<Integer> shape() {
        return shape;
    }

    float[] values() {
        return values.clone();
    }
}
