package io.gaitbus.transfer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What a lab sets for this service, under `transfer.*`.
@ConfigMapping(prefix = "transfer")
public interface TransferConfig {

    /// How long the muscle model may take to come to more frames of a stream whose torque is known already;
    /// above 0. A job learns from what is there when that long has brought nothing.
    @WithDefault("2s")
    Duration headway();

    /// How long nms-service may take to compute more frames of a session again with a calibration; above 0.
    @WithDefault("2m")
    Duration replayPatience();

    /// The shortest time between two reports of a job, from 0 up.
    @WithDefault("250ms")
    Duration reportInterval();

    /// The shortest time between two checkpoints of a training, from 0 up; a job that is killed loses that
    /// much. One has the size of three networks, and stays on the log for a day.
    @WithDefault("5s")
    Duration checkpointInterval();

    /// How much of one processor core a training takes, in (0, 1]: below 1 it rests between its steps.
    /// Where the operating system gives way to the live streams, as it does with a niceness or a weight,
    /// all of what is idle does no harm.
    @WithDefault("1")
    double cpuShare();
}
