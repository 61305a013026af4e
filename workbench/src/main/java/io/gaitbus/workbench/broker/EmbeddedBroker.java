package io.gaitbus.workbench.broker;

import io.gaitbus.workbench.machine.AtExit;
import io.gaitbus.workbench.machine.FreePorts;
import io.gaitbus.workbench.machine.TemporaryFolder;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/// A Kafka broker inside this JVM: one node, KRaft, on free ports of the loopback interface, with the declared
/// topics. Its log lies in a temporary folder that goes with it.
///
/// A broker as on a server, only small: nothing of it is imitated. Settings that differ from Kafka's defaults
/// stand in [#settings].
public final class EmbeddedBroker implements AutoCloseable {

    private static final int NODE = 1;

    /// The largest message, bytes: a network of one million weights with its lineage.
    private static final int LARGEST_MESSAGE = 4 << 20;

    private final KafkaRaftServer server;
    private final String bootstrapServers;
    private final TemporaryFolder folder;
    private boolean stopped;

    private EmbeddedBroker(KafkaRaftServer server, String bootstrapServers, TemporaryFolder folder) {
        this.server = server;
        this.bootstrapServers = bootstrapServers;
        this.folder = folder;
    }

    /// Starts a broker with some topics, and returns once it has them.
    public static EmbeddedBroker start(List<TopicDeclaration> topics) {
        EmbeddedBroker broker = AtExit.keep(EmbeddedBroker::started, EmbeddedBroker::stop);
        try {
            TopicSetup.create(broker.bootstrapServers, topics);
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private static EmbeddedBroker started() {
        EmbeddedBroker broker = prepared(TemporaryFolder.create("gaitbus-broker-"), FreePorts.find(2));
        try {
            broker.server.startup();
            return broker;
        } catch (RuntimeException e) {
            broker.stop();
            throw e;
        }
    }

    private static EmbeddedBroker prepared(TemporaryFolder folder, List<Integer> ports) {
        format(folder.path());
        KafkaConfig config = new KafkaConfig(settings(folder.path(), ports.getFirst(), ports.getLast()), false);
        return new EmbeddedBroker(
                new KafkaRaftServer(config, Time.SYSTEM), FreePorts.HOST + ":" + ports.getFirst(), folder);
    }

    /// Host and port that clients connect to.
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /// Where its log is.
    Path folder() {
        return folder.path();
    }

    /// Stops the broker and removes its log; also done when the JVM ends.
    @Override
    public void close() {
        stop();
        AtExit.forget(this);
    }

    private synchronized void stop() {
        if (!stopped) {
            stopped = true;
            server.shutdown();
            server.awaitShutdown();
            folder.close();
        }
    }

    private static void format(Path folder) {
        try {
            new Formatter()
                    .setNodeId(NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(folder.toString())
                    .addDirectory(folder.toString())
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .run();
        } catch (Exception e) {
            throw new KafkaException("the broker's log folder %s could not be formatted".formatted(folder), e);
        }
    }

    private static Map<String, String> settings(Path folder, int port, int controllerPort) {
        String listener = "PLAINTEXT://%s:%d".formatted(FreePorts.HOST, port);
        String controller = "%s:%d".formatted(FreePorts.HOST, controllerPort);
        return Map.ofEntries(
                Map.entry("node.id", Integer.toString(NODE)),
                Map.entry("process.roles", "broker,controller"),
                Map.entry("listeners", listener + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", listener),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("controller.quorum.voters", NODE + "@" + controller),
                Map.entry("log.dirs", folder.toString()),
                // topics are declared, never made by a slip of the pen
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("message.max.bytes", Integer.toString(LARGEST_MESSAGE)),
                // one node holds one copy of everything
                Map.entry("default.replication.factor", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                // consumers get their partitions at once instead of after 3 s
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // 128 MB by default, for tables of millions of keys; here they have dozens
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(4 << 20)),
                Map.entry("log.segment.bytes", Integer.toString(64 << 20)),
                Map.entry("log.index.size.max.bytes", Integer.toString(1 << 20)),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                // there is no other node that could take over
                Map.entry("controlled.shutdown.enable", "false"));
    }
}
