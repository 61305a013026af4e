package io.gaitbus.workbench.stream;

import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import org.junit.jupiter.api.AfterAll;

/// Recovery on the broker that the workbench brings along.
class RecoveryTest extends RecoveryRule {

    private EmbeddedBroker broker;

    @Override
    String start() {
        broker = EmbeddedBroker.start(TopicsFile.shipped());
        return broker.bootstrapServers();
    }

    @AfterAll
    void stop() {
        broker.close();
    }
}
