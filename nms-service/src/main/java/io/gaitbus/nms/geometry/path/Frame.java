package io.gaitbus.nms.geometry.path;

/// A frame seen from another: the directions of its axes, and its origin.
///
/// @param x      unit vector of its first axis
/// @param y      of its second
/// @param z      of its third
/// @param origin m
public record Frame(Vector3 x, Vector3 y, Vector3 z, Vector3 origin) {

    public static final Frame IDENTITY =
            new Frame(new Vector3(1, 0, 0), new Vector3(0, 1, 0), new Vector3(0, 0, 1), Vector3.ZERO);

    /// A frame turned by body-fixed angles about x, y and z, in that order, at an origin.
    ///
    /// @param angles rad
    public static Frame turned(Vector3 angles, Vector3 origin) {
        return IDENTITY.moved(origin)
                .rotated(IDENTITY.x, angles.x())
                .rotated(IDENTITY.y, angles.y())
                .rotated(IDENTITY.z, angles.z());
    }

    /// This frame, at another origin.
    Frame moved(Vector3 to) {
        return new Frame(x, y, z, to);
    }

    /// This frame, turned about an axis of its own.
    ///
    /// Source: Rodrigues' formula, `v′ = v cos θ + (n × v) sin θ + n (n·v)(1 − cos θ)`.
    ///
    /// @param axis  `n`, a unit vector in this frame
    /// @param angle `θ`, rad
    Frame rotated(Vector3 axis, double angle) {
        if (angle == 0) {
            return this;
        }
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        return new Frame(
                direction(turn(IDENTITY.x, axis, cosine, sine)),
                direction(turn(IDENTITY.y, axis, cosine, sine)),
                direction(turn(IDENTITY.z, axis, cosine, sine)),
                origin);
    }

    private static Vector3 turn(Vector3 vector, Vector3 axis, double cosine, double sine) {
        return vector.times(cosine)
                .plus(axis.cross(vector).times(sine))
                .plus(axis.times(axis.dot(vector) * (1 - cosine)));
    }

    /// A direction of this frame, seen from the other.
    Vector3 direction(Vector3 inner) {
        return x.times(inner.x()).plus(y.times(inner.y())).plus(z.times(inner.z()));
    }

    /// A point of this frame, seen from the other.
    Vector3 point(Vector3 inner) {
        return direction(inner).plus(origin);
    }

    /// A frame given in this one, seen from the other.
    Frame of(Frame inner) {
        return new Frame(direction(inner.x), direction(inner.y), direction(inner.z), point(inner.origin));
    }

    /// The other frame, seen from this one.
    Frame inverse() {
        Vector3 back = new Vector3(-x.dot(origin), -y.dot(origin), -z.dot(origin));
        return new Frame(
                new Vector3(x.x(), y.x(), z.x()),
                new Vector3(x.y(), y.y(), z.y()),
                new Vector3(x.z(), y.z(), z.z()),
                back);
    }

    /// This frame, with all lengths so many times as large.
    Frame scaled(double factor) {
        return moved(origin.times(factor));
    }
}
