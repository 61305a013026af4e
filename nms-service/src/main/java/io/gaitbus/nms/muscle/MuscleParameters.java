package io.gaitbus.nms.muscle;

import static java.util.Objects.requireNonNull;

import io.gaitbus.gait.Muscles;
import java.util.List;

/// All that the torque of one subject's muscles depends on, apart from the signals.
///
/// @param anatomy body mass, and the lengths of muscle-tendon units over joint angles
/// @param muscles in the order of [Muscles#KNEE]; their units are those of the anatomy until calibrated
/// @param delay   electromechanical delay on top of the filters' own, s, in [0, 0.1]
/// @param tendon  whether tendons stretch
/// @param curves  what fibres and tendons follow
public record MuscleParameters(Anatomy anatomy, List<Muscle> muscles, double delay, TendonModel tendon, Curves curves) {

    /// The longest electromechanical delay, s. Source: it is 20 to 100 ms, as P. R. Cavanagh, P. V. Komi
    /// (1979), Eur. J. Appl. Physiol. 42(3), 159–163, and others after them have found.
    public static final double LONGEST_DELAY = 0.1;

    public MuscleParameters {
        requireNonNull(anatomy, "anatomy");
        requireNonNull(tendon, "tendon");
        requireNonNull(curves, "curves");
        muscles = List.copyOf(muscles);
        List<String> names =
                muscles.stream().map(muscle -> muscle.unit().name()).toList();
        if (!names.equals(Muscles.KNEE)) {
            throw new IllegalArgumentException("muscles %s; %s would be right".formatted(names, Muscles.KNEE));
        }
        if (!(delay >= 0 && delay <= LONGEST_DELAY)) {
            throw new IllegalArgumentException(
                    "electromechanical delay %s s; 0 to %s s would be right".formatted(delay, LONGEST_DELAY));
        }
    }

    /// Before any calibration: scaled anatomy, stiff tendons, no delay on top of the filters' own.
    public static MuscleParameters generic(Anatomy anatomy) {
        return new MuscleParameters(
                anatomy, anatomy.units().stream().map(Muscle::generic).toList(), 0, TendonModel.STIFF, Curves.GAITBUS);
    }

    /// The same muscles in a body of another mass: torques are over that one.
    public MuscleParameters ofMass(double mass) {
        return new MuscleParameters(anatomy.ofMass(mass), muscles, delay, tendon, curves);
    }
}
