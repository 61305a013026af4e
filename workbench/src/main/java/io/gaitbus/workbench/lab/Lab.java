package io.gaitbus.workbench.lab;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// A lab as ingest-service knows it: it registers subjects, opens sessions, sends windows, hears torque, and uploads
/// reference torques, all through the public API.
public final class Lab implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Longer than ingest-service itself waits for the broker.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// One upload of reference torque, frames.
    private static final int FRAMES_PER_UPLOAD = 10_000;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI ingest;

    /// @param ingest where ingest-service is, e.g. `http://127.0.0.1:8080`
    public Lab(URI ingest) {
        this.ingest = ingest;
    }

    /// Registers or corrects a subject.
    public void register(Person person) {
        ObjectNode subject = JSON.createObjectNode().put("mass", person.mass());
        person.height().ifPresent(height -> subject.put("height", height));
        person.legLength().ifPresent(length -> subject.put("legLength", length));
        ask("subject " + person.id(), request("/subjects/" + person.id()).PUT(body(subject)));
    }

    /// Opens the session of a trial.
    public void open(Trial trial) {
        Recording recording = trial.recording();
        ObjectNode session = JSON.createObjectNode()
                .put("id", trial.session())
                .put("subject", trial.subject())
                .put("emgKind", recording.emg().kind().name())
                .put("emgRate", recording.emg().signal().rate())
                .put("angleRate", recording.angles().signal().rate());
        ObjectNode leg =
                session.putArray("legs").addObject().put("leg", recording.leg().name());
        ArrayNode emg = leg.putArray("emg");
        recording
                .emg()
                .electrodes()
                .forEach(electrode -> emg.addObject()
                        .put("channel", electrode.channel())
                        .put("muscle", electrode.muscle())
                        .put("mvc", electrode.mvc()));
        ArrayNode angles = leg.putArray("angles");
        recording.angles().joints().forEach(angles::add);
        ask("session " + trial.session(), request("/sessions").POST(body(session)));
    }

    /// Closes the session of a trial; it takes reference torques still.
    public void closeSession(Trial trial) {
        ask(
                "session " + trial.session(),
                request("/sessions/" + trial.session() + "/close").POST(HttpRequest.BodyPublishers.noBody()));
    }

    /// Uploads the reference torque of the frames before one.
    ///
    /// @param source how it was measured and filtered, in words
    public void upload(Trial trial, FrameTorque reference, int end, String source) {
        for (int first = 0; first < end; first += FRAMES_PER_UPLOAD) {
            upload(trial, reference, first, Math.min(end, first + FRAMES_PER_UPLOAD), source);
        }
    }

    private void upload(Trial trial, FrameTorque reference, int first, int end, String source) {
        ObjectNode upload = JSON.createObjectNode().put("firstFrame", first).put("source", source);
        ArrayNode torque = upload.putArray("torque");
        boolean known = false;
        for (int frame = first; frame < end; frame++) {
            if (reference.knows(frame)) {
                torque.add((float) reference.at(frame));
                known = true;
            } else {
                torque.addNull();
            }
        }
        if (known) {
            ask(
                    "the reference torque of " + trial.stream(),
                    request(trial.path() + "reference-torques").POST(body(upload)));
        }
    }

    /// Connects to send the windows of a trial.
    ///
    /// @param mostUnanswered how many windows may be without an answer before the next one waits
    public WindowSender sender(Trial trial, int mostUnanswered) {
        return new WindowSender(trial.stream(), socket(trial, "windows"), mostUnanswered);
    }

    /// Hears the torque of a trial from now on.
    public TorqueSubscription subscribe(Trial trial, TorqueSubscription.Subscriber subscriber) {
        return TorqueSubscription.open(socket(trial, "torque"), subscriber);
    }

    private SocketAddress socket(Trial trial, String what) {
        return new SocketAddress(http, URI.create("ws://%s%s%s".formatted(ingest.getAuthority(), trial.path(), what)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(ingest.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(JsonNode json) {
        return HttpRequest.BodyPublishers.ofString(json.toString());
    }

    private void ask(String what, HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new LabFailure("ingest-service refused %s: %s".formatted(what, detail(answer)));
            }
        } catch (IOException e) {
            throw new LabFailure("ingest-service does not answer for %s: %s".formatted(what, e.getMessage()), e);
        } catch (InterruptedException e) {
            throw Interrupted.whileWaiting(e);
        }
    }

    private static String detail(HttpResponse<String> answer) {
        try {
            String detail = JSON.readTree(answer.body()).path("detail").asText();
            return detail.isEmpty() ? "status " + answer.statusCode() : detail;
        } catch (JsonProcessingException e) {
            return "status " + answer.statusCode();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
