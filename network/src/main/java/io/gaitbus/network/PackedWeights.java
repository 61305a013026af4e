package io.gaitbus.network;

/// A model's weights in the order in which [Kernels] reads them: every matrix [inputs][outputs].
final class PackedWeights {

    /// [kernel][features][channels], oldest frame first.
    final float[] first;
    final float[] firstBias;
    /// [kernel][channels of the first][channels], oldest frame first.
    final float[] second;
    final float[] secondBias;
    final float[] input;
    final float[] inputBias;
    final float[] hidden;
    final float[] hiddenBias;
    /// Scaled by `1/√keys`, so that scores need no scaling.
    final float[] query;
    final float[] key;
    final float[] dense;
    final float[] denseBias;
    final float[] head;
    final float[] headBias;

    PackedWeights(Model model) {
        Architecture sizes = model.architecture();
        first = taps(model.values(Parameter.FIRST_WEIGHT), sizes.first().kernel(), sizes.features());
        firstBias = model.values(Parameter.FIRST_BIAS);
        second = taps(
                model.values(Parameter.SECOND_WEIGHT),
                sizes.second().kernel(),
                sizes.first().channels());
        secondBias = model.values(Parameter.SECOND_BIAS);
        input = transposed(model, Parameter.INPUT_WEIGHT);
        inputBias = model.values(Parameter.INPUT_BIAS);
        hidden = transposed(model, Parameter.HIDDEN_WEIGHT);
        hiddenBias = model.values(Parameter.HIDDEN_BIAS);
        query = scaled(transposed(model, Parameter.QUERY_WEIGHT), (float) (1 / Math.sqrt(sizes.attentionKeys())));
        key = transposed(model, Parameter.KEY_WEIGHT);
        dense = transposed(model, Parameter.DENSE_WEIGHT);
        denseBias = model.values(Parameter.DENSE_BIAS);
        head = transposed(model, Parameter.HEAD_WEIGHT);
        headBias = model.values(Parameter.HEAD_BIAS);
    }

    /// [outputs][inputs] as [inputs][outputs].
    private static float[] transposed(Model model, Parameter parameter) {
        return taps(
                model.values(parameter),
                1,
                parameter.shape(model.architecture()).get(1));
    }

    /// [outputs][inputs][kernel] as [kernel][inputs][outputs].
    private static float[] taps(float[] weights, int kernel, int inputs) {
        int outputs = weights.length / (kernel * inputs);
        float[] packed = new float[weights.length];
        for (int output = 0; output < outputs; output++) {
            for (int input = 0; input < inputs; input++) {
                for (int tap = 0; tap < kernel; tap++) {
                    packed[(tap * inputs + input) * outputs + output] =
                            weights[(output * inputs + input) * kernel + tap];
                }
            }
        }
        return packed;
    }

    private static float[] scaled(float[] values, float factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return values;
    }
}
