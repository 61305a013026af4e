package io.gaitbus.nms.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobConfigTest {

    @Test
    void defaults_are_those_of_the_documentation() {
        JobConfig config = config(Map.of());

        assertThat(config.reportInterval()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.calibrationPatience()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void a_lab_sets_them_by_these_names() {
        JobConfig config = config(Map.of("nms.job.report-interval", "3s", "nms.job.calibration-patience", "4s"));

        assertThat(config.reportInterval()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.calibrationPatience()).isEqualTo(Duration.ofSeconds(4));
    }

    private static JobConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(JobConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(JobConfig.class);
    }
}
