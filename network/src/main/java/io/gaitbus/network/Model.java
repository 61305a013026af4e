package io.gaitbus.network;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/// A network as it is stored and sent: its sizes, its weights and the statistics of its training set. Never changes.
public final class Model {

    private final Architecture architecture;
    private final Map<Parameter, float[]> values;

    private Model(Architecture architecture, Map<Parameter, float[]> values) {
        this.architecture = architecture;
        this.values = values;
    }

    /// A model of given values.
    ///
    /// @param values every parameter, as large as the architecture says, all finite; deviations positive
    public static Model of(Architecture architecture, Map<Parameter, float[]> values) {
        Map<Parameter, float[]> copies = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            float[] given = values.get(parameter);
            if (given == null) {
                throw new IllegalArgumentException("the model has no " + parameter.fileName());
            }
            copies.put(parameter, checked(architecture, parameter, given.clone()));
        }
        return new Model(architecture, copies);
    }

    /// A model before any training: weights uniform within ± 1/√(inputs of a unit), statistics that change nothing.
    ///
    /// @param seed the same seed gives the same weights
    public static Model random(Architecture architecture, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Parameter, float[]> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            float[] drawn = new float[parameter.size(architecture)];
            if (parameter.layer() != Layer.STATISTICS) {
                double bound = 1 / Math.sqrt(parameter.inputs(architecture));
                for (int i = 0; i < drawn.length; i++) {
                    drawn[i] = (float) random.nextDouble(-bound, bound);
                }
            }
            values.put(parameter, drawn);
        }
        Arrays.fill(values.get(Parameter.FEATURE_DEVIATION), 1);
        values.get(Parameter.TORQUE)[1] = 1;
        return new Model(architecture, values);
    }

    /// The same model with other values of some parameters.
    public Model with(Map<Parameter, float[]> changed) {
        Map<Parameter, float[]> all = new EnumMap<>(values);
        all.putAll(changed);
        return of(architecture, all);
    }

    public Architecture architecture() {
        return architecture;
    }

    /// A copy of a parameter's values, row-major.
    public float[] values(Parameter parameter) {
        return values.get(parameter).clone();
    }

    /// How features and torque are scaled for this model.
    public Standardisation standardisation() {
        return new Standardisation(
                values(Parameter.FEATURE_MEAN), values(Parameter.FEATURE_DEVIATION), values(Parameter.TORQUE));
    }

    private static float[] checked(Architecture architecture, Parameter parameter, float[] values) {
        if (values.length != parameter.size(architecture)) {
            throw new IllegalArgumentException("%s has %d values; %d = %s would be right"
                    .formatted(
                            parameter.fileName(),
                            values.length,
                            parameter.size(architecture),
                            parameter.shape(architecture)));
        }
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException("%s is %s at %d".formatted(parameter.fileName(), values[i], i));
            }
        }
        boolean deviation = parameter == Parameter.FEATURE_DEVIATION || parameter == Parameter.TORQUE;
        for (int i = parameter == Parameter.TORQUE ? 1 : 0; deviation && i < values.length; i++) {
            if (!(values[i] > 0)) {
                throw new IllegalArgumentException("the standard deviation %s is %s at %d; it must be above 0"
                        .formatted(parameter.fileName(), values[i], i));
            }
        }
        return values;
    }
}
