package io.gaitbus.gait;

/// The topics of the log. How many partitions each has and what it keeps is declared in `deploy/topics.yaml`.
public final class Topics {

    public static final String SENSOR_WINDOWS = "sensor-windows.v1";
    public static final String MUSCLE_WINDOWS = "muscle-windows.v1";
    public static final String TORQUE_WINDOWS = "torque-windows.v1";
    public static final String REFERENCE_TORQUES = "reference-torques.v1";
    public static final String SESSIONS = "sessions.v1";
    public static final String SUBJECTS = "subjects.v1";
    public static final String ACTIVATIONS = "activations.v1";
    public static final String CALIBRATIONS = "calibrations.v1";
    public static final String MODEL_VERSIONS = "model-versions.v1";

    /// Sessions computed again with another calibration, for one training: they expire after a day.
    public static final String MUSCLE_REPLAYS = "muscle-replays.v1";

    public static final String CALIBRATION_REQUESTS = "calibration-requests.v1";
    public static final String TRAINING_REQUESTS = "training-requests.v1";
    public static final String JOB_PROGRESS = "job-progress.v1";

    /// What a job that was killed goes on from: it expires after a day.
    public static final String JOB_CHECKPOINTS = "job-checkpoints.v1";

    private Topics() {}

    /// Where what no retry can cure of a topic goes, with the reason.
    public static String deadLetters(String topic) {
        return topic + ".dead-letters";
    }
}
