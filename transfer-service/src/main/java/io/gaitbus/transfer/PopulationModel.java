package io.gaitbus.transfer;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Verdict;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// The network that ships with the project, trained on simulated subjects: put in force where the log knows none.
@ApplicationScoped
class PopulationModel {

    private static final String FOLDER = "/population/";

    private static final Logger LOG = Logger.getLogger(PopulationModel.class);

    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Tables tables;
    private final Publisher publisher;
    private final ObjectMapper json;

    PopulationModel(Tables tables, Publisher publisher, ObjectMapper json) {
        this.tables = tables;
        this.publisher = publisher;
        this.json = json;
    }

    void publish(@Observes StartupEvent started) {
        Thread.ofVirtual().name("population").start(() -> {
            try {
                publishWhereMissing();
            } catch (RuntimeException e) {
                LOG.error("the population has no model", e);
                trouble.set(e.getMessage());
            }
        });
    }

    /// Why the shipped network could not be put in force; empty where nothing is wrong.
    String trouble() {
        return trouble.get();
    }

    private void publishWhereMissing() {
        tables.awaitComplete();
        if (tables.population().isPresent()) {
            return;
        }
        ModelVersion version = shipped(tables.nextVersion(Tables.POPULATION));
        publisher.publish(version);
        publisher.publish(ActivePair.newBuilder()
                .setSubject(Tables.POPULATION)
                .setCalibrationVersion(version.getCalibrationVersion())
                .setModelVersion(version.getVersion())
                .setReason("shipped with the project; the log knew no other")
                .setActivatedAtMillis(System.currentTimeMillis())
                .build());
    }

    private ModelVersion shipped(String version) {
        try (InputStream network = resource(Lineage.NETWORK);
                InputStream origin = resource(Lineage.LINEAGE)) {
            Lineage lineage = json.readValue(origin, Lineage.class);
            return ModelVersion.newBuilder()
                    .setVersion(version)
                    .setSubject(Tables.POPULATION)
                    .setParent("")
                    .setCalibrationVersion(lineage.calibrationVersion())
                    .setNetwork(ByteBuffer.wrap(network.readAllBytes()))
                    .setSessions(lineage.subjects())
                    .setSeconds(lineage.seconds())
                    .setSeed(lineage.seed())
                    .setCode(lineage.code())
                    .setFigures(lineage.figures())
                    .setVerdict(Verdict.PROMOTED)
                    .setReason(lineage.reason())
                    .setCreatedAtMillis(System.currentTimeMillis())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("the network that ships with the project", e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = PopulationModel.class.getResourceAsStream(FOLDER + name);
        if (resource == null) {
            throw new IOException(FOLDER + name + " is missing: ./gaitbus train population writes it");
        }
        return resource;
    }
}
