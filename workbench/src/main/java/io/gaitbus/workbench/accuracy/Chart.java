package io.gaitbus.workbench.accuracy;

import java.util.List;

/// Curves over one axis, as the page draws them.
///
/// @param title   what it shows
/// @param caption how to read it
/// @param across  the axis across, with its unit
/// @param up      the axis up, with its unit
/// @param points  where values stand across, growing
/// @param curves  each with as many values
record Chart(String title, String caption, String across, String up, List<Double> points, List<Curve> curves) {

    /// How curves are told apart, by colour, by dashes and by marks.
    enum Style {
        MEASURED,
        HYBRID,
        HYBRID_BEFORE,
        NETWORK,
        RIDGE_AND_NMS,
        RIDGE,
        NMS,
        NMS_CALIBRATED,
        CONSTANT,
        CONSTANT_PER_ACTIVITY
    }

    /// One curve.
    ///
    /// @param values NaN where there is none
    /// @param around half the width of the band around it; empty: no band
    record Curve(String label, Style style, List<Double> values, List<Double> around) {

        Curve {
            values = List.copyOf(values);
            around = List.copyOf(around);
        }
    }

    Chart {
        points = List.copyOf(points);
        curves = List.copyOf(curves);
        for (Curve curve : curves) {
            if (curve.values.size() != points.size()) {
                throw new IllegalArgumentException(
                        "%s: %d values at %d points".formatted(curve.label, curve.values.size(), points.size()));
            }
        }
    }
}
