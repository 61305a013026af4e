package io.gaitbus.workbench.command;

import java.util.Locale;

/// A number as people write it.
public final class PlainNumber {

    private PlainNumber() {}

    /// As short as it goes: without a decimal point where it is whole.
    public static String of(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
