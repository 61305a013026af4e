package io.gaitbus.network;

/// The network as its equations say, in doubles, over the frames of one window: no rings, no packing, no state. A
/// second
/// implementation to test the streaming one against.
final class DirectDefinition {

    private final Model model;
    private final Architecture sizes;

    DirectDefinition(Model model) {
        this.model = model;
        this.sizes = model.architecture();
    }

    /// Torque and deviation at a frame, N·m/kg.
    ///
    /// @param features those of every frame of the stream from 0 to at least `frame`; [frames][features]
    double[] at(int frame, float[][] features) {
        int period = sizes.period();
        int start = frame;
        while (start % (period / 2) != 0 || frame - start < period / 2) {
            start--;
        }
        int from = Math.max(start, 0);
        double[][] hidden = new double[frame - start + 1][sizes.recurrentUnits()];
        double[] state = new double[sizes.recurrentUnits()];
        for (int k = from; k <= frame; k++) {
            state = recurred(column(k, features), state);
            hidden[k - start] = state;
        }
        return outputs(gathered(hidden));
    }

    private double[] standardised(int k, float[][] features) {
        double[] standardised = new double[sizes.features()];
        for (int i = 0; k >= 0 && i < standardised.length; i++) {
            double value = features[k][i];
            if (!FeatureLayout.isMask(i)) {
                value = (value - model.values(Parameter.FEATURE_MEAN)[i])
                        / model.values(Parameter.FEATURE_DEVIATION)[i];
                boolean excitation = i < 9;
                boolean angle = i >= 18 && i < 24;
                boolean missing = excitation && features[k][i + 9] == 0 || angle && features[k][24 + i % 3] == 0;
                value = missing ? 0 : Math.clamp(value, -10, 10);
            }
            standardised[i] = value;
        }
        return standardised;
    }

    private double[] firstColumn(int k, float[][] features) {
        int kernel = sizes.first().kernel();
        double[][] window = new double[kernel][];
        for (int j = 0; j < kernel; j++) {
            window[j] = standardised(k - kernel + 1 + j, features);
        }
        return k < 0
                ? new double[sizes.first().channels()]
                : convolved(window, Parameter.FIRST_WEIGHT, Parameter.FIRST_BIAS);
    }

    private double[] column(int k, float[][] features) {
        int kernel = sizes.second().kernel();
        double[][] window = new double[kernel][];
        for (int j = 0; j < kernel; j++) {
            window[j] = firstColumn(k - kernel + 1 + j, features);
        }
        return convolved(window, Parameter.SECOND_WEIGHT, Parameter.SECOND_BIAS);
    }

    private double[] convolved(double[][] window, Parameter weight, Parameter bias) {
        float[] weights = model.values(weight);
        float[] biases = model.values(bias);
        int inputs = window[0].length;
        double[] outputs = new double[biases.length];
        for (int o = 0; o < outputs.length; o++) {
            double sum = biases[o];
            for (int i = 0; i < inputs; i++) {
                for (int j = 0; j < window.length; j++) {
                    sum += weights[(o * inputs + i) * window.length + j] * window[j][i];
                }
            }
            outputs[o] = Math.max(0, sum);
        }
        return outputs;
    }

    private double[] recurred(double[] column, double[] before) {
        int units = before.length;
        double[] in = affine(Parameter.INPUT_WEIGHT, model.values(Parameter.INPUT_BIAS), column);
        double[] back = affine(Parameter.HIDDEN_WEIGHT, model.values(Parameter.HIDDEN_BIAS), before);
        double[] after = new double[units];
        for (int u = 0; u < units; u++) {
            double reset = sigmoid(in[u] + back[u]);
            double update = sigmoid(in[units + u] + back[units + u]);
            double candidate = Math.tanh(in[2 * units + u] + reset * back[2 * units + u]);
            after[u] = (1 - update) * candidate + update * before[u];
        }
        return after;
    }

    private double[] gathered(double[][] hidden) {
        int last = hidden.length - 1;
        int units = sizes.recurrentUnits();
        float[] none = new float[sizes.attentionKeys()];
        double[] query = affine(Parameter.QUERY_WEIGHT, none, hidden[last]);
        double[] gathered = new double[2 * units];
        double total = 0;
        for (int a = last - sizes.attentionWindow() + 1; a <= last; a++) {
            double[] key = affine(Parameter.KEY_WEIGHT, none, hidden[a]);
            double score = 0;
            for (int i = 0; i < key.length; i++) {
                score += key[i] * query[i];
            }
            double weight = Math.exp(score / Math.sqrt(key.length));
            total += weight;
            for (int u = 0; u < units; u++) {
                gathered[u] += weight * hidden[a][u];
            }
        }
        for (int u = 0; u < units; u++) {
            gathered[u] /= total;
            gathered[units + u] = hidden[last][u];
        }
        return gathered;
    }

    private double[] outputs(double[] gathered) {
        double[] dense = affine(Parameter.DENSE_WEIGHT, model.values(Parameter.DENSE_BIAS), gathered);
        for (int i = 0; i < dense.length; i++) {
            dense[i] = Math.max(0, dense[i]);
        }
        double[] outputs = affine(Parameter.HEAD_WEIGHT, model.values(Parameter.HEAD_BIAS), dense);
        float[] torque = model.values(Parameter.TORQUE);
        return new double[] {torque[0] + torque[1] * outputs[0], torque[1] * Math.exp(Math.clamp(outputs[1], -6, 3))};
    }

    private double[] affine(Parameter weight, float[] bias, double[] inputs) {
        float[] weights = model.values(weight);
        double[] outputs = new double[bias.length];
        for (int o = 0; o < outputs.length; o++) {
            double sum = bias[o];
            for (int i = 0; i < inputs.length; i++) {
                sum += weights[o * inputs.length + i] * inputs[i];
            }
            outputs[o] = sum;
        }
        return outputs;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
