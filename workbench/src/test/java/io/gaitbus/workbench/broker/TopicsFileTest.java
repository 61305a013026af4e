package io.gaitbus.workbench.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.Topics;
import io.gaitbus.workbench.broker.TopicDeclaration.Cleanup;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TopicsFileTest {

    private static final Map<String, TopicDeclaration> SHIPPED =
            TopicsFile.shipped().stream().collect(Collectors.toMap(TopicDeclaration::name, Function.identity()));

    @Test
    void every_topic_the_code_names_is_declared_with_its_dead_letters() throws Exception {
        for (var constant : Arrays.stream(Topics.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .toList()) {
            String topic = (String) constant.get(null);
            assertThat(SHIPPED).containsKeys(topic, Topics.deadLetters(topic));
        }
    }

    @Test
    void topics_keyed_by_stream_have_the_same_number_of_partitions() {
        assertThat(SHIPPED.values().stream()
                        .filter(topic ->
                                topic.key().equals("stream") && !topic.name().endsWith(".dead-letters"))
                        .map(TopicDeclaration::partitions)
                        .distinct())
                .hasSize(1);
    }

    @Test
    void tables_are_compacted_and_logs_expire() {
        assertThat(SHIPPED.get(Topics.SESSIONS).cleanup()).isEqualTo(new Cleanup.Compact());
        assertThat(SHIPPED.get(Topics.SENSOR_WINDOWS).cleanup()).isEqualTo(new Cleanup.Delete(Duration.ofDays(7)));
        assertThat(SHIPPED.get(Topics.deadLetters(Topics.SESSIONS)).cleanup())
                .isEqualTo(new Cleanup.Delete(Duration.ofDays(30)));
    }

    @Test
    void a_log_without_retention_is_refused_by_name() {
        String yaml = """
                deadLetters: { partitions: 1, retention: P30D }
                topics:
                  - { name: sensor-windows.v1, key: stream, partitions: 8, cleanup: delete }
                """;
        assertThatThrownBy(() -> TopicsFile.read(yaml, "topics.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("topics.yaml declares no topics: topic sensor-windows.v1 has no retention, e.g. P7D");
    }

    @Test
    void a_setting_nobody_knows_is_refused_by_name() {
        String yaml = """
                deadLetters: { partitions: 1, retention: P30D }
                topics:
                  - { name: sensor-windows.v1, key: stream, partitons: 8 }
                """;
        assertThatThrownBy(() -> TopicsFile.read(yaml, "topics.yaml"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("partitons");
    }
}
