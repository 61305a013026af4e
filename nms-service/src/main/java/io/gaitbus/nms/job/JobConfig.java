package io.gaitbus.nms.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What a lab sets for the jobs of this service, under `nms.job.*`.
@ConfigMapping(prefix = "nms.job")
public interface JobConfig {

    /// The shortest time between two reports of a job, from 0 up.
    @WithDefault("250ms")
    Duration reportInterval();

    /// How long a calibration that a request names may take to come to this service; from 0 up. The two lie
    /// on two topics, and come in either order.
    @WithDefault("10s")
    Duration calibrationPatience();
}
