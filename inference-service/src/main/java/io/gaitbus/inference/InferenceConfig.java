package io.gaitbus.inference;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What a lab sets for this service, under `inference.*`.
@ConfigMapping(prefix = "inference")
public interface InferenceConfig {

    /// How long a window waits for the model it is stamped with before it is marked `MODEL_MISSING`; from 0 up. All
    /// streams of its partition wait with it, so a model that was never published delays them once.
    @WithDefault("2s")
    Duration modelWait();
}
