package io.gaitbus.workbench.recording;

/// The signs that a file may give its knee. Inside the project flexion angles are positive, and torque in extension.
public final class Signs {

    private Signs() {}

    /// The sign of a flexed knee's angle.
    public enum KneeFlexion {
        POSITIVE,
        NEGATIVE;

        double factor() {
            return switch (this) {
                case POSITIVE -> 1;
                case NEGATIVE -> -1;
            };
        }

        /// The direction of positive torque, when torques are generalised forces of the angle.
        KneeTorque torque() {
            return switch (this) {
                case POSITIVE -> KneeTorque.FLEXION;
                case NEGATIVE -> KneeTorque.EXTENSION;
            };
        }
    }

    /// The direction in which a positive knee torque turns the knee.
    public enum KneeTorque {
        EXTENSION,
        FLEXION;

        double factor() {
            return switch (this) {
                case EXTENSION -> 1;
                case FLEXION -> -1;
            };
        }
    }
}
