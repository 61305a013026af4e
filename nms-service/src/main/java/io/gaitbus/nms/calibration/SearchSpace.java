package io.gaitbus.nms.calibration;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.muscle.ActivationDynamics;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// What a calibration may change, and how far: bounds around a subject's scaled, uncalibrated muscles.
///
/// The variables in their order: `c₁`, `c₂`, perhaps the delay; then of each muscle the shape, of each the
/// optimal fibre length, of each the tendon slack length; then the strength of each group.
///
/// Source of what is free: D. G. Lloyd, T. F. Besier (2003), J. Biomech. 36(6), 765–776, and CEINMS;
/// muscles of a group share their strength, all muscles the recursive coefficients of activation.
final class SearchSpace {

    private static final int MUSCLES = Muscles.KNEE.size();

    /// As indices of [Muscles#KNEE].
    static final List<Integer> ALL_MUSCLES = IntStream.range(0, MUSCLES).boxed().toList();

    /// Lengths may change by this share.
    private static final double SHARE = 0.15;

    private static final double WEAKEST = 0.5;
    private static final double STRONGEST = 2.5;

    private final MuscleParameters base;
    private final boolean fitDelay;
    private final List<Variable> variables = new ArrayList<>();
    private final int shapesAt;
    private final int fibresAt;
    private final int tendonsAt;
    private final int strengthsAt;

    private SearchSpace(MuscleParameters base, boolean fitDelay) {
        this.base = base;
        this.fitDelay = fitDelay;
        ActivationDynamics first = base.muscles().getFirst().dynamics();
        add("c₁ of all muscles", -0.95, -0.05, first.c1(), ALL_MUSCLES);
        add("c₂ of all muscles", -0.95, -0.05, first.c2(), ALL_MUSCLES);
        if (fitDelay) {
            add("electromechanical delay, s", 0, MuscleParameters.LONGEST_DELAY, base.delay(), ALL_MUSCLES);
        }
        this.shapesAt = variables.size();
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            double shape = base.muscles().get(muscle).dynamics().shape();
            add("shape of " + Muscles.KNEE.get(muscle), -2.999, -0.001, shape, List.of(muscle));
        }
        this.fibresAt = variables.size();
        addLengths("optimal fibre length of %s, m", MuscleTendonUnit::optimalFibreLength);
        this.tendonsAt = variables.size();
        addLengths("tendon slack length of %s, m", MuscleTendonUnit::tendonSlackLength);
        this.strengthsAt = variables.size();
        for (MuscleGroup group : MuscleGroup.values()) {
            addStrength(group);
        }
    }

    /// The space around uncalibrated muscles.
    ///
    /// @param fitDelay whether the electromechanical delay may change
    static SearchSpace around(MuscleParameters base, boolean fitDelay) {
        return new SearchSpace(base, fitDelay);
    }

    private void addLengths(String name, ToDoubleFunction<MuscleTendonUnit> length) {
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            double start = length.applyAsDouble(base.muscles().get(muscle).unit());
            add(
                    name.formatted(Muscles.KNEE.get(muscle)),
                    (1 - SHARE) * start,
                    (1 + SHARE) * start,
                    start,
                    List.of(muscle));
        }
    }

    /// A strength outside the bounds says nothing of how strong the muscles are: it starts at 1.
    private void addStrength(MuscleGroup group) {
        double strength = base.muscles().get(group.muscles().getFirst()).strength();
        boolean inside = strength >= WEAKEST && strength <= STRONGEST;
        variables.add(new Variable(
                "strength of " + group.words(), WEAKEST, STRONGEST, inside ? strength : 1, group.muscles(), !inside));
    }

    private void add(String name, double lower, double upper, double start, List<Integer> muscles) {
        double inside = Math.clamp(start, lower, upper);
        variables.add(new Variable(name, lower, upper, inside, muscles, inside != start));
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
        for (int index = 0; index < MUSCLES; index++) {
            MuscleTendonUnit unit = base.muscles().get(index).unit();
            muscles.add(new Muscle(
                    new MuscleTendonUnit(
                            unit.name(),
                            unit.maxIsometricForce(),
                            at[fibresAt + index],
                            at[tendonsAt + index],
                            unit.optimalPennation()),
                    at[strengthsAt + MuscleGroup.of(index).ordinal()],
                    new ActivationDynamics(at[0], at[1], at[shapesAt + index])));
        }
        double delay = fitDelay ? at[2] : base.delay();
        return new MuscleParameters(base.anatomy(), muscles, delay, base.tendon(), base.curves());
    }
}
