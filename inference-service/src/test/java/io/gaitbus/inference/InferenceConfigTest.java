package io.gaitbus.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InferenceConfigTest {

    @Test
    void defaults_are_those_of_the_documentation() {
        InferenceConfig config = config(Map.of());

        assertThat(config.modelWait()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void a_lab_sets_them_by_these_names() {
        InferenceConfig config = config(Map.of("inference.model-wait", "3s"));

        assertThat(config.modelWait()).isEqualTo(Duration.ofSeconds(3));
    }

    private static InferenceConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(InferenceConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(InferenceConfig.class);
    }
}
