package io.gaitbus.nms.geometry.path;

/// Angles of the joints, rad, in the signs of the model they belong to.
///
/// @param hip   flexion
/// @param knee  flexion
/// @param ankle dorsiflexion
public record Angles(double hip, double knee, double ankle) {

    public static final Angles NEUTRAL = new Angles(0, 0, 0);

    double of(Coordinate coordinate) {
        return switch (coordinate) {
            case HIP -> hip;
            case KNEE -> knee;
            case ANKLE -> ankle;
            case HELD -> 0;
        };
    }

    /// One of the angles, that many rad further.
    public Angles beyond(Coordinate coordinate, double step) {
        return switch (coordinate) {
            case HIP -> new Angles(hip + step, knee, ankle);
            case KNEE -> new Angles(hip, knee + step, ankle);
            case ANKLE -> new Angles(hip, knee, ankle + step);
            case HELD -> this;
        };
    }
}
