package io.gaitbus.workbench.command;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.AngleUnit;
import io.gaitbus.workbench.recording.RecordingOptions;
import io.gaitbus.workbench.recording.Signs.KneeFlexion;
import io.gaitbus.workbench.recording.Signs.KneeTorque;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The options of every command that reads a recording: what its files do not say.
public final class ConventionOptions {

    @Option(names = "--leg", paramLabel = "left|right", description = "Leg to stream.")
    private Optional<Leg> leg = Optional.empty();

    @Option(names = "--emg", paramLabel = "raw|envelope|activation", description = "What the EMG samples are.")
    private Optional<EmgKind> emg = Optional.empty();

    @Option(
            names = "--angles",
            paramLabel = "deg|rad",
            converter = AngleUnitConverter.class,
            description = "Unit of the joint angles.")
    private Optional<AngleUnit> angles = Optional.empty();

    @Option(names = "--knee-flexion", paramLabel = "positive|negative", description = "Sign of a flexed knee's angle.")
    private Optional<KneeFlexion> kneeFlexion = Optional.empty();

    @Option(
            names = "--knee-torque",
            paramLabel = "extension|flexion",
            description = "Direction of positive knee torque.")
    private Optional<KneeTorque> kneeTorque = Optional.empty();

    @Option(names = "--torque-per-kilogram", description = "The file's torque is in N·m/kg already.")
    private boolean torquePerKilogram;

    @Option(names = "--mass", paramLabel = "KG", description = "Body mass, kg.")
    private Optional<Double> mass = Optional.empty();

    @Option(names = "--leg-length", paramLabel = "M", description = "Greater trochanter to the floor, m.")
    private Optional<Double> legLength = Optional.empty();

    @Option(names = "--activity", paramLabel = "WORD", description = "What the subject does, such as walking.")
    private Optional<String> activity = Optional.empty();

    @Option(names = "--crop", description = "Cuts tables of different spans to what they share.")
    private boolean crop;

    /// What was said.
    ///
    /// @throws IllegalArgumentException where a number makes no sense
    public RecordingOptions options() {
        return new RecordingOptions(
                leg,
                emg,
                angles,
                kneeFlexion,
                kneeTorque,
                torquePerKilogram,
                within("--mass", "kg", mass, 5, 300),
                within("--leg-length", "m", legLength, 0.2, 1.5),
                activity,
                crop);
    }

    private static OptionalDouble within(String option, String unit, Optional<Double> value, double from, double to) {
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        double given = value.get();
        if (!(given >= from && given <= to)) {
            throw new IllegalArgumentException("%s is %s %s; expected %s to %s %s"
                    .formatted(option, PlainNumber.of(given), unit, PlainNumber.of(from), PlainNumber.of(to), unit));
        }
        return OptionalDouble.of(given);
    }

    /// `deg` and `rad`, short or long.
    static final class AngleUnitConverter implements ITypeConverter<AngleUnit> {

        @Override
        public AngleUnit convert(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "deg", "degrees" -> AngleUnit.DEGREES;
                case "rad", "radians" -> AngleUnit.RADIANS;
                default -> throw new TypeConversionException("expected deg or rad, but was '%s'".formatted(text));
            };
        }
    }
}
