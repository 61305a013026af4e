package io.gaitbus.nms.geometry;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.path.Coordinate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Surfaces as text: one line a muscle, of its name, the other joint it spans (`knee` for none) and its
/// coefficients in m, row by row. The first line names the form, so that knots may change one day.
final class SurfaceText {

    private static final String FORM = "gaitbus geometry 1: hip -15..90 by 5, knee -10..120 by 26, ankle -30..30 by 3";

    private SurfaceText() {}

    static String written(List<Surface> surfaces) {
        StringBuilder text = new StringBuilder(FORM).append('\n');
        for (int muscle = 0; muscle < surfaces.size(); muscle++) {
            Surface surface = surfaces.get(muscle);
            text.append(Stream.concat(
                            Stream.of(
                                    Muscles.KNEE.get(muscle),
                                    surface.other().joint().word()),
                            Arrays.stream(surface.coefficients()).mapToObj(Double::toString))
                    .collect(Collectors.joining(",", "", "\n")));
        }
        return text.toString();
    }

    static List<Surface> read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != Muscles.KNEE.size() + 1 || !lines.getFirst().equals(FORM)) {
            throw new IllegalArgumentException(
                    "a geometry of %d lines that begins with \"%s\"; %d and \"%s\" would be right"
                            .formatted(
                                    lines.size(),
                                    lines.stream().findFirst().orElse(""),
                                    Muscles.KNEE.size() + 1,
                                    FORM));
        }
        List<Surface> surfaces = new ArrayList<>();
        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            surfaces.add(surface(Muscles.KNEE.get(muscle), lines.get(muscle + 1).split(",", -1)));
        }
        return surfaces;
    }

    private static Surface surface(String muscle, String[] fields) {
        Span other = Span.besideKnee(muscle);
        int columns = other.joint() == Coordinate.KNEE ? 1 : other.terms();
        int expected = Span.KNEE.terms() * columns;
        if (fields.length != expected + 2
                || !fields[0].equals(muscle)
                || !fields[1].equals(other.joint().word())) {
            throw new IllegalArgumentException(
                    "a geometry whose line of %s has %d fields; its name, %s and %d coefficients would be right"
                            .formatted(muscle, fields.length, other.joint().word(), expected));
        }
        return new Surface(
                other,
                columns,
                Arrays.stream(fields)
                        .skip(2)
                        .mapToDouble(field -> finite(muscle, field))
                        .toArray());
    }

    private static double finite(String muscle, String field) {
        try {
            double value = Double.parseDouble(field);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new IllegalArgumentException(
                "a geometry with the coefficient \"%s\" of %s; a number would be right".formatted(field, muscle));
    }
}
