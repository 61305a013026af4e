package io.gaitbus.nms.geometry.path;

/// A point or a direction in a frame.
///
/// @param x m
/// @param y m
/// @param z m
public record Vector3(double x, double y, double z) {

    public static final Vector3 ZERO = new Vector3(0, 0, 0);

    public Vector3 {
        if (!(Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(z))) {
            throw new IllegalArgumentException("(%s, %s, %s); finite numbers would be right".formatted(x, y, z));
        }
    }

    Vector3 plus(Vector3 other) {
        return new Vector3(x + other.x, y + other.y, z + other.z);
    }

    /// This one, so many times.
    public Vector3 times(double factor) {
        return new Vector3(factor * x, factor * y, factor * z);
    }

    double dot(Vector3 other) {
        return x * other.x + y * other.y + z * other.z;
    }

    Vector3 cross(Vector3 other) {
        return new Vector3(y * other.z - z * other.y, z * other.x - x * other.z, x * other.y - y * other.x);
    }

    /// Its length, m.
    public double length() {
        return Math.sqrt(dot(this));
    }

    double distance(Vector3 other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) + (z - other.z) * (z - other.z));
    }
}
