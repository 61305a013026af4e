package io.gaitbus.nms.calibration;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.ActivationDynamics;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a calibration may change, and how far: bounds around a subject's scaled, uncalibrated muscles.
///
/// Source of what is free: D. G. Lloyd, T. F. Besier (2003), J. Biomech. 36(6), 765–776, and CEINMS;
/// muscles of a group share their strength, all muscles the recursive coefficients of activation.
final class SearchSpace {

    /// Which muscles share their strength, by the joint actions they are for.
    private static final List<List<String>> GROUPS = List.of(
            List.of("rect_fem", "vas_lat", "vas_med", "vas_int"),
            List.of("bifemlh", "bifemsh", "semimem", "semiten"),
            List.of("sar", "grac", "tfl"),
            List.of("med_gas", "lat_gas"));

    private static final List<String> GROUP_NAMES =
            List.of("quadriceps", "hamstrings", "sartorius, gracilis and tensor", "gastrocnemii");

    private static final double SHARE = 0.15;

    private final MuscleParameters base;
    private final List<Variable> variables;
    private final int delayAt;
    private final int shapesAt;
    private final int fibresAt;
    private final int tendonsAt;
    private final int strengthsAt;

    /// One number that may change.
    ///
    /// @param name    in words, e.g. `tendon slack length of vas_lat, m`
    /// @param lower   its least
    /// @param upper   its greatest
    /// @param start   where the uncalibrated muscles have it, inside the bounds
    /// @param muscles whose torque it changes, as indices of [Muscles#KNEE]
    /// @param outside whether the start had to be moved to lie inside
    record Variable(String name, double lower, double upper, double start, List<Integer> muscles, boolean outside) {

        Variable {
            muscles = List.copyOf(muscles);
        }

        /// Where in its range a value lies, in [0, 1].
        double share(double value) {
            return (value - lower) / (upper - lower);
        }

        double value(double share) {
            return lower + share * (upper - lower);
        }
    }

    private SearchSpace(MuscleParameters base, boolean fitDelay) {
        this.base = base;
        this.variables = new ArrayList<>();
        List<Integer> all = IntStream.range(0, Muscles.KNEE.size()).boxed().toList();
        add("c₁ of all muscles", -0.95, -0.05, first(base).c1(), all);
        add("c₂ of all muscles", -0.95, -0.05, first(base).c2(), all);
        this.delayAt = variables.size();
        if (fitDelay) {
            add("electromechanical delay, s", 0, MuscleParameters.LONGEST_DELAY, base.delay(), all);
        }
        this.shapesAt = variables.size();
        each(
                "shape of %s",
                muscle -> new double[] {-2.999, -0.001, muscle.dynamics().shape()});
        this.fibresAt = variables.size();
        each("optimal fibre length of %s, m", muscle -> around(muscle.unit().optimalFibreLength()));
        this.tendonsAt = variables.size();
        each("tendon slack length of %s, m", muscle -> around(muscle.unit().tendonSlackLength()));
        this.strengthsAt = variables.size();
        for (int group = 0; group < GROUPS.size(); group++) {
            List<Integer> members =
                    GROUPS.get(group).stream().map(Muscles.KNEE::indexOf).toList();
            double strength = base.muscles().get(members.getFirst()).strength();
            add("strength of %s".formatted(GROUP_NAMES.get(group)), 0.5, 2.5, strength, members);
        }
    }

    /// The space around uncalibrated muscles.
    ///
    /// @param fitDelay whether the electromechanical delay may change
    static SearchSpace around(MuscleParameters base, boolean fitDelay) {
        return new SearchSpace(base, fitDelay);
    }

    private static ActivationDynamics first(MuscleParameters base) {
        return base.muscles().getFirst().dynamics();
    }

    private static double[] around(double value) {
        return new double[] {(1 - SHARE) * value, (1 + SHARE) * value, value};
    }

    private void each(String name, java.util.function.Function<Muscle, double[]> range) {
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            double[] bounds = range.apply(base.muscles().get(muscle));
            add(name.formatted(Muscles.KNEE.get(muscle)), bounds[0], bounds[1], bounds[2], List.of(muscle));
        }
    }

    private void add(String name, double lower, double upper, double start, List<Integer> muscles) {
        boolean outside = start < lower || start > upper;
        double inside = name.startsWith("strength") && outside ? 1 : Math.clamp(start, lower, upper);
        variables.add(new Variable(name, lower, upper, inside, muscles, outside));
    }

    List<Variable> variables() {
        return List.copyOf(variables);
    }

    /// Whether a variable only scales the torque of its muscles.
    boolean scales(int variable) {
        return variable >= strengthsAt;
    }

    /// The muscles at a point.
    ///
    /// @param at a value a variable
    MuscleParameters parameters(double[] at) {
        List<Muscle> muscles = new ArrayList<>();
        for (int index = 0; index < Muscles.KNEE.size(); index++) {
            MuscleTendonUnit unit = base.muscles().get(index).unit();
            muscles.add(new Muscle(
                    new MuscleTendonUnit(
                            unit.name(),
                            unit.maxIsometricForce(),
                            at[fibresAt + index],
                            at[tendonsAt + index],
                            unit.optimalPennation()),
                    at[strengthsAt + group(unit.name())],
                    new ActivationDynamics(at[0], at[1], at[shapesAt + index])));
        }
        double delay = delayAt < shapesAt ? at[delayAt] : base.delay();
        return new MuscleParameters(base.anatomy(), muscles, delay, base.tendon(), base.curves());
    }

    private static int group(String muscle) {
        for (int group = 0; group < GROUPS.size(); group++) {
            if (GROUPS.get(group).contains(muscle)) {
                return group;
            }
        }
        throw new IllegalArgumentException("%s belongs to no group".formatted(muscle));
    }
}
