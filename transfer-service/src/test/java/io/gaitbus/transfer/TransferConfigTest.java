package io.gaitbus.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransferConfigTest {

    @Test
    void defaults_are_those_of_the_documentation() {
        TransferConfig config = config(Map.of());

        assertThat(config.headway()).isEqualTo(Duration.ofSeconds(2));
        assertThat(config.replayPatience()).isEqualTo(Duration.ofMinutes(2));
        assertThat(config.reportInterval()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.cpuShare()).isEqualTo(1);
    }

    @Test
    void a_lab_sets_them_by_these_names() {
        TransferConfig config = config(Map.of(
                "transfer.headway", "3s",
                "transfer.replay-patience", "5s",
                "transfer.report-interval", "4s",
                "transfer.checkpoint-interval", "6s",
                "transfer.cpu-share", "0.5"));

        assertThat(config.headway()).isEqualTo(Duration.ofSeconds(3));
        assertThat(config.replayPatience()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.reportInterval()).isEqualTo(Duration.ofSeconds(4));
        assertThat(config.checkpointInterval()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.cpuShare()).isEqualTo(0.5);
    }

    private static TransferConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(TransferConfig.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(TransferConfig.class);
    }
}
