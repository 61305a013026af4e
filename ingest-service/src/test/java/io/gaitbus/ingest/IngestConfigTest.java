package io.gaitbus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void defaults_are_those_of_the_documentation() {
        IngestConfig config = config(Map.of());

        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(10));
        assertThat(config.unansweredWindows()).isEqualTo(8192);
        assertThat(config.unwrittenWindows()).isEqualTo(32768);
        assertThat(config.subscriberBacklog()).isEqualTo(1024);
        assertThat(config.clockSkew()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void a_lab_sets_them_by_these_names() {
        IngestConfig config = config(Map.of(
                "ingest.patience", "3s",
                "ingest.unanswered-windows", "7",
                "ingest.unwritten-windows", "6",
                "ingest.subscriber-backlog", "8",
                "ingest.clock-skew", "9s"));

        assertThat(config.patience()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.unansweredWindows()).isEqualTo(7);
        assertThat(config.unwrittenWindows()).isEqualTo(6);
        assertThat(config.subscriberBacklog()).isEqualTo(8);
        assertThat(config.clockSkew()).isEqualTo(Duration.ofSeconds(9));
    }

    static IngestConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(IngestConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(IngestConfig.class);
    }
}
