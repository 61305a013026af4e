package io.gaitbus.nms.geometry.path;

/// A point that a muscle runs through, fixed to a body.
public sealed interface PathPoint {

    /// The body it is on.
    String body();

    /// Whether the muscle runs through it at some angles.
    boolean isActive(Angles angles);

    /// Where it is on its body, m.
    Vector3 location(Angles angles);

    /// On a body of another size.
    PathPoint scaled(double factor);

    /// A point that stays where it is.
    ///
    /// @param body     on which it is
    /// @param location m
    record Fixed(String body, Vector3 location) implements PathPoint {

        @Override
        public boolean isActive(Angles angles) {
            return true;
        }

        @Override
        public Vector3 location(Angles angles) {
            return location;
        }

        @Override
        public PathPoint scaled(double factor) {
            return new Fixed(body, location.times(factor));
        }
    }

    /// A point that the muscle runs through at some angles of a joint only.
    ///
    /// @param body       on which it is
    /// @param location   m
    /// @param coordinate the angle that decides
    /// @param from       least angle at which it runs through, rad, in the model's sign
    /// @param to         greatest, likewise
    record Conditional(String body, Vector3 location, Coordinate coordinate, double from, double to)
            implements PathPoint {

        /// OpenSim counts so much beyond the range as within, rad.
        private static final double MARGIN = 1e-5;

        public Conditional {
            if (!(from <= to)) {
                throw new IllegalArgumentException(
                        "a range from %s to %s rad; ascending would be right".formatted(from, to));
            }
        }

        @Override
        public boolean isActive(Angles angles) {
            double angle = angles.of(coordinate);
            return angle >= from - MARGIN && angle <= to + MARGIN;
        }

        @Override
        public Vector3 location(Angles angles) {
            return location;
        }

        @Override
        public PathPoint scaled(double factor) {
            return new Conditional(body, location.times(factor), coordinate, from, to);
        }
    }

    /// A point that glides over its body as a joint moves.
    ///
    /// @param body on which it is
    /// @param x    m
    /// @param y    m
    /// @param z    m
    record Moving(String body, Motion x, Motion y, Motion z) implements PathPoint {

        @Override
        public boolean isActive(Angles angles) {
            return true;
        }

        @Override
        public Vector3 location(Angles angles) {
            return new Vector3(x.at(angles), y.at(angles), z.at(angles));
        }

        @Override
        public PathPoint scaled(double factor) {
            return new Moving(body, x.times(factor), y.times(factor), z.times(factor));
        }
    }
}
