package io.gaitbus.workbench.calibration;

import io.gaitbus.workbench.command.PlainNumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A stretch of a recording.
///
/// @param from where it begins, s, not below 0
/// @param to   where it ends, s; a frame there does not belong to it
record Seconds(double from, double to) {

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?)\\.\\.(\\d+(?:\\.\\d+)?)");

    Seconds {
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException(
                    "%s to %s s; from 0 on, and forward, would be right".formatted(from, to));
        }
    }

    boolean overlaps(Seconds other) {
        return from < other.to && other.from < to;
    }

    @Override
    public String toString() {
        return PlainNumber.of(from) + ".." + PlainNumber.of(to);
    }

    /// `19..24`.
    ///
    /// @throws TypeConversionException where it is written in another way
    static Seconds parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new TypeConversionException("expected A..B in seconds, such as 19..24, but was '%s'".formatted(text));
        }
        double from = Double.parseDouble(matcher.group(1));
        double to = Double.parseDouble(matcher.group(2));
        if (!(to > from)) {
            throw new TypeConversionException("expected A..B in seconds with A before B, but was '%s'".formatted(text));
        }
        return new Seconds(from, to);
    }

    /// As an option's value.
    static final class Converter implements ITypeConverter<Seconds> {

        @Override
        public Seconds convert(String text) {
            return parse(text);
        }
    }
}
