package io.gaitbus.workbench.recording;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import java.util.Optional;
import java.util.OptionalDouble;

/// What a user says about a recording; what is left out is found in it, or assumed and said.
///
/// @param leg         the leg to stream
/// @param emgKind     what the EMG samples are
/// @param angleUnit   the unit of the joint angles
/// @param kneeFlexion the sign of a flexed knee's angle
/// @param kneeTorque  the direction of positive knee torque
/// @param torquePerKilogram whether the file's torque is over body mass already
/// @param mass        body mass, kg, above 0
/// @param legLength   length from greater trochanter to the floor, m, above 0
/// @param activity    what the subject does, in one word
/// @param crop        whether tables of different spans are cut to what they share
public record RecordingOptions(
        Optional<Leg> leg,
        Optional<EmgKind> emgKind,
        Optional<AngleUnit> angleUnit,
        Optional<Signs.KneeFlexion> kneeFlexion,
        Optional<Signs.KneeTorque> kneeTorque,
        boolean torquePerKilogram,
        OptionalDouble mass,
        OptionalDouble legLength,
        Optional<String> activity,
        boolean crop) {

    /// Nothing said.
    public static final RecordingOptions NONE = new RecordingOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.empty(),
            false);
}
