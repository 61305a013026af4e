package io.gaitbus.workbench.demo;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// `1` or `max`.
final class SpeedConverter implements ITypeConverter<Speed> {

    @Override
    public Speed convert(String text) {
        return switch (text) {
            case "1" -> Speed.REAL_TIME;
            case "max" -> Speed.MAX;
            default -> throw new TypeConversionException("expected 1 or max, but was '%s'".formatted(text));
        };
    }
}
