package io.gaitbus.workbench.load;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Verdict;
import io.gaitbus.transfer.Lineage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Puts networks in force in place of transfer-service, which has no part in the load: the one that ships, under as
/// many names as are wanted.
final class Models implements AutoCloseable {

    private static final String POPULATION = "population";
    private static final String CALIBRATION = "generic";
    private static final int LARGEST_MESSAGE = 4 << 20;

    private final MessageCodec<ModelVersion> versions = MessageCodec.of(ModelVersion.class);
    private final MessageCodec<ActivePair> pairs = MessageCodec.of(ActivePair.class);
    private final byte[] network = shipped();
    private final KafkaProducer<String, byte[]> log;

    Models(String bootstrapServers) {
        this.log = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", LARGEST_MESSAGE),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    private static byte[] shipped() {
        String name = "/population/" + Lineage.NETWORK;
        try (InputStream network = Lineage.class.getResourceAsStream(name)) {
            if (network == null) {
                throw new IllegalStateException("%s is missing in transfer-service".formatted(name));
            }
            return network.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the network that ships with the project", e);
        }
    }

    /// Puts the network in force for all.
    void activateForAll() {
        activate(POPULATION, POPULATION + "/1");
    }

    /// Puts it in force for one subject, as a version of its own.
    void activate(String subject) {
        activate(subject, subject + "/1");
    }

    private void activate(String subject, String version) {
        ModelVersion model = ModelVersion.newBuilder()
                .setVersion(version)
                .setSubject(subject)
                .setParent("")
                .setCalibrationVersion(CALIBRATION)
                .setNetwork(ByteBuffer.wrap(network))
                .setSessions(List.of())
                .setSeconds(0)
                .setSeed(0)
                .setCode("bench")
                .setFigures(Map.of())
                .setVerdict(Verdict.FORCED)
                .setReason("for a measurement")
                .setCreatedAtMillis(System.currentTimeMillis())
                .build();
        ActivePair pair = ActivePair.newBuilder()
                .setSubject(subject)
                .setCalibrationVersion(CALIBRATION)
                .setModelVersion(version)
                .setReason("for a measurement")
                .setActivatedAtMillis(System.currentTimeMillis())
                .build();
        log.send(new ProducerRecord<>(Topics.MODEL_VERSIONS, version, versions.encode(model)));
        log.send(new ProducerRecord<>(Topics.ACTIVATIONS, subject, pairs.encode(pair)));
        log.flush();
    }

    @Override
    public void close() {
        log.close();
    }
}
