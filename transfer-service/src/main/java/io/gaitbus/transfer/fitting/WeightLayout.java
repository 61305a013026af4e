package io.gaitbus.transfer.fitting;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Layer;
import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;

/// What is learned of a model as one vector, parameter after parameter: one array to descend in, to freeze parts of,
/// to pull towards another and to copy.
final class WeightLayout {

    private final Architecture sizes;
    private final Map<Parameter, Integer> offsets = new EnumMap<>(Parameter.class);
    private final int length;

    WeightLayout(Architecture sizes) {
        this.sizes = sizes;
        int offset = 0;
        for (Parameter parameter : Parameter.values()) {
            if (parameter.layer() != Layer.STATISTICS) {
                offsets.put(parameter, offset);
                offset += parameter.size(sizes);
            }
        }
        this.length = offset;
    }

    /// The learned values of a model; [length].
    float[] flatten(Model model) {
        float[] flat = new float[length];
        offsets.forEach((parameter, offset) ->
                System.arraycopy(model.values(parameter), 0, flat, offset, parameter.size(sizes)));
        return flat;
    }

    /// A model with these learned values and the statistics of another.
    Model model(Model statistics, float[] flat) {
        Map<Parameter, float[]> learned = new EnumMap<>(Parameter.class);
        offsets.forEach((parameter, offset) ->
                learned.put(parameter, Arrays.copyOfRange(flat, offset, offset + parameter.size(sizes))));
        return statistics.with(learned);
    }

    /// The part of a vector that is one parameter, in its shape; gradients flow back into the vector.
    NDArray view(NDArray flat, Parameter parameter) {
        int offset = offsets.get(parameter);
        long[] shape =
                parameter.shape(sizes).stream().mapToLong(Integer::longValue).toArray();
        return flat.get(new NDIndex("{}:{}", offset, offset + parameter.size(sizes)))
                .reshape(new Shape(shape));
    }

    /// 1 where a value belongs to a layer that learns, else 0; [length].
    float[] mask(Predicate<Layer> learns) {
        float[] mask = new float[length];
        offsets.forEach((parameter, offset) -> {
            float value = learns.test(parameter.layer()) ? 1 : 0;
            Arrays.fill(mask, offset, offset + parameter.size(sizes), value);
        });
        return mask;
    }
}
