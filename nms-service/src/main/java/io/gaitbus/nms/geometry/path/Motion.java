package io.gaitbus.nms.geometry.path;

/// A motion driven by a joint's angle.
///
/// @param coordinate what drives it
/// @param function   from the angle, rad, to the motion, m or rad
public record Motion(Coordinate coordinate, CoordinateFunction function) {

    public static final Motion NONE = new Motion(Coordinate.HELD, new CoordinateFunction.Constant(0));

    double at(Angles angles) {
        return function.at(angles.of(coordinate));
    }

    Motion times(double factor) {
        return new Motion(coordinate, new CoordinateFunction.Multiplied(function, factor));
    }
}
