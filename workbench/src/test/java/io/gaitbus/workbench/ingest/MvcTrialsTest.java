package io.gaitbus.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// The packaged nms-service and ingest-service, spoken to as a lab does before it begins to measure.
class MvcTrialsTest {

    private static final String TRIALS = """
            {"emgRate":1000,"mainsFrequency":50,"channels":[{"muscle":"%s","trials":[[%s]]}]}""";

    private static final String SESSION = """
            {"id":"mvc","subject":"s1","emgKind":"RAW","emgRate":1000,"angleRate":100,"mainsFrequency":50,
             "mvcVersion":%s,
             "legs":[{"leg":"RIGHT","emg":[{"muscle":"rect_fem","mvc":%s}],"angles":["knee"]}]}""";

    @Test
    void a_session_is_opened_with_what_trials_gave_and_what_is_wrong_with_trials_is_told() {
        EnumSet<Service> services = EnumSet.of(Service.NMS, Service.INGEST);
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped())) {
            activate(broker);
            try (Launcher launcher = Launcher.start(ProjectHome.find(), broker.bootstrapServers(), services, _ -> {});
                    LabClient nms = new LabClient(launcher.address(Service.NMS));
                    LabClient ingest = new LabClient(launcher.address(Service.INGEST))) {
                assertOpens(nms, ingest);
                assertRefused(nms, TRIALS.formatted("rect_fem", samples(1000, 4e-4)), 422, "channels[0].trials[0]");
                assertRefused(nms, TRIALS.formatted("tongue", samples(4000, 4e-4)), 422, "channels[0].muscle");
                assertRefused(nms, "{\"emgRate\":1000,\"channels\":[]}", 422, "channels");
                assertRefused(nms, "{\"emgRate\":\"fast\"}", 400, "emgRate");
                assertRefused(nms, "{", 400, "body");
            }
        }
    }

    private static void assertOpens(LabClient nms, LabClient ingest) {
        LabClient.Answer values = nms.post("/mvc-trials", TRIALS.formatted("rect_fem", samples(4000, 4e-4)));
        assertThat(values.status()).isEqualTo(200);
        JsonNode mvc = values.body().at("/mvc/0");
        assertThat(mvc.get("muscle").asText()).isEqualTo("rect_fem");
        assertThat(mvc.get("volts").asDouble()).isBetween(2.5e-4, 3.9e-4);

        ingest.put("/subjects/s1", "{\"mass\":70,\"height\":1.75}");
        LabClient.Answer session =
                ingest.post("/sessions", SESSION.formatted(values.body().get("version"), mvc.get("volts")));
        assertThat(session.status()).isEqualTo(201);
        assertThat(session.body().get("mvcVersion")).isEqualTo(values.body().get("version"));
        assertThat(session.body().at("/legs/0/emg/0/mvc")).isEqualTo(mvc.get("volts"));
    }

    /// A pair for the population, without which nms-service is not ready.
    private static void activate(EmbeddedBroker broker) {
        ActivePair pair = new ActivePair("population", "generic", "population/1", false, "test", 1L);
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                    Topics.ACTIVATIONS,
                    "population",
                    MessageCodec.of(ActivePair.class).encode(pair)));
        }
    }

    private static void assertRefused(LabClient nms, String trials, int status, String field) {
        LabClient.Answer answer = nms.post("/mvc-trials", trials);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().get("status").asInt()).isEqualTo(status);
        assertThat(answer.body().at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(answer.body().at("/errors/0/expected").asText()).isNotEmpty();
    }

    private static String samples(int number, double deviation) {
        Random random = new Random(1);
        return Stream.generate(() -> String.format(Locale.ROOT, "%.7f", random.nextGaussian(0, deviation)))
                .limit(number)
                .collect(Collectors.joining(","));
    }
}
