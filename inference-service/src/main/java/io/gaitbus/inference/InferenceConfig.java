package io.gaitbus.inference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What a lab sets for this service, under `inference.*`.
@ConfigMapping(prefix = "inference")
public interface InferenceConfig {

    /// How long a window waits for the model it is stamped with before it is marked `MODEL_MISSING`; from 0 up. All
    /// streams of the instance wait with it, once for each version that cannot be had.
    @WithDefault("2s")
    Duration modelWait();
}
