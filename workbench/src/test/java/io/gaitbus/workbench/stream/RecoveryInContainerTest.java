package io.gaitbus.workbench.stream;

import io.gaitbus.workbench.broker.TopicSetup;
import io.gaitbus.workbench.broker.TopicsFile;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;

/// Recovery on the image that docker-compose.yml runs; skipped where there is no Docker.
@Testcontainers(disabledWithoutDocker = true)
class RecoveryInContainerTest extends RecoveryRule {

    @Container
    private static final KafkaContainer KAFKA = new KafkaContainer("apache/kafka:4.1.1");

    @Override
    String start() {
        TopicSetup.create(KAFKA.getBootstrapServers(), TopicsFile.shipped());
        return KAFKA.getBootstrapServers();
    }
}
