package io.gaitbus.nms.osim;

import io.gaitbus.nms.geometry.path.CoordinateFunction;
import io.gaitbus.nms.geometry.path.SimmSpline;
import java.util.List;

/// The functions that axes and moving points follow.
final class Functions {

    private Functions() {}

    /// The function within an element: directly, or in its `function`.
    static CoordinateFunction within(Xml holder) {
        Xml direct = holder.child("function").orElse(holder);
        return direct.children()
                .filter(child -> isFunction(child.tag()))
                .findFirst()
                .map(Functions::read)
                .orElseThrow(
                        () -> new UnusableModel("%s: no function; %s would be right".formatted(holder.whose(), KNOWN)));
    }

    private static final String KNOWN =
            "a SimmSpline, LinearFunction, Constant, PolynomialFunction or MultiplierFunction";

    private static boolean isFunction(String tag) {
        return tag.endsWith("Function") || tag.endsWith("Spline") || tag.equals("Constant") || tag.equals("Sine");
    }

    private static CoordinateFunction read(Xml function) {
        try {
            return switch (function.tag()) {
                case "SimmSpline" ->
                    new CoordinateFunction.Interpolated(new SimmSpline(function.numbers("x"), function.numbers("y")));
                case "LinearFunction" -> new CoordinateFunction.Polynomial(exactly(2, function));
                case "PolynomialFunction" -> new CoordinateFunction.Polynomial(function.numbers("coefficients"));
                case "Constant" -> new CoordinateFunction.Constant(function.number("value"));
                case "MultiplierFunction" ->
                    new CoordinateFunction.Multiplied(within(function), function.number("scale"));
                default ->
                    throw new UnusableModel("%s: a function of the kind %s; %s would be right"
                            .formatted(function.whose(), function.tag(), KNOWN));
            };
        } catch (UnusableModel e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new UnusableModel("%s: %s: %s".formatted(function.whose(), function.tag(), e.getMessage()), e);
        }
    }

    private static List<Double> exactly(int number, Xml function) {
        List<Double> coefficients = function.numbers("coefficients");
        if (coefficients.size() != number) {
            throw new UnusableModel("%s: %d coefficients of a %s; %d would be right"
                    .formatted(function.whose(), coefficients.size(), function.tag(), number));
        }
        return coefficients;
    }
}
