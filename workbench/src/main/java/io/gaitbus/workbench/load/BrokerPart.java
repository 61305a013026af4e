package io.gaitbus.workbench.load;

import com.fasterxml.jackson.databind.node.TextNode;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.command.Silence;

/// The broker in a JVM of its own.
final class BrokerPart {

    private BrokerPart() {}

    public static void main(String[] arguments) throws InterruptedException {
        Silence.ofLibraries();
        Parent parent = Parent.listening();
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped())) {
            parent.say("ready", TextNode.valueOf(broker.bootstrapServers()));
            parent.await("end");
        }
    }
}
