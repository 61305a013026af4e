package io.gaitbus.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Verdict;
import io.gaitbus.network.ModelFile;
import io.gaitbus.workbench.job.ActivePairs;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.lab.TorqueLog;
import io.gaitbus.workbench.lab.TorqueSubscription;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.lab.WindowSender;
import io.gaitbus.workbench.lab.Windows;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A lab that `up` has started: services as packaged on a real broker, asked by command line, event and HTTP.
class StandingLabTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final int STEP = 5;
    private static final int LEARNED = 1000;

    /// Frames streamed under each pair.
    private static final int UNDER_EACH = 50;

    private static final String LAB = "gaitbus.lab";

    @TempDir
    private static Path folder;

    private static HttpClient http;
    private static JsonNode lab;

    /// What a command left: its exit code, and what it wrote.
    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gaitbus.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(code, out.toString(), err.toString().strip());
    }

    private static Run done(String... arguments) {
        Run run = run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode json(String... arguments) throws IOException {
        Path file = folder.resolve("result.json");
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--json";
        all[arguments.length + 1] = file.toString();
        done(all);
        return JSON.readTree(Files.readString(file));
    }

    private static void assertFails(Run run, String... words) {
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err().lines().toList().getLast()).startsWith("gaitbus: ").contains(words);
    }

    @BeforeAll
    static void up() throws IOException {
        System.setProperty(LAB, folder.resolve("lab").toString());
        assertFails(run("status"), "no lab is up; ./gaitbus up starts one");
        done("up");
        lab = json("status");
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        http.close();
        run("stop");
        System.clearProperty(LAB);
    }

    @Test
    void versions_come_by_event_and_people_put_them_in_force_and_take_them_back() throws Exception {
        assertThat(done("up").err()).contains("it runs already");
        Trial trial = new Trial("bout", SimulatedSubject.of(5).perform(Activity.RUNNING, 20));
        String subject = trial.subject();
        TorqueLog log = new TorqueLog(trial.frames());
        try (Lab ingest = new Lab(address("ingest-service"));
                ActivePairs pairs = new ActivePairs(address("nms-service"))) {
            ingest.register(trial.recording().person());
            ingest.open(trial);
            try (TorqueSubscription _ = ingest.subscribe(trial, log);
                    WindowSender sender = ingest.sender(trial, 50)) {
                Stream stream = new Stream(sender, new Windows(trial), log, pairs, subject);
                stream.send(LEARNED);
                assertRefused(ingest, trial);
                assertFirstVersionComes(subject, stream);
                assertPinHolds(subject, stream);
                assertReleasedItGivesWay(subject, stream);
                assertTakenBack(subject, stream);
                assertRejectedNeedsForce(subject, stream);
                assertChangedByEvent(subject, stream);
                assertExported(subject);
            }
        }
        assertThat(log.reigns())
                .extracting(reign -> reign.modelVersion().replace(subject, "s"))
                .containsExactly("population/1", "s/1", "s/2", "s/1", "population/1", "s/3", "s/1", "population/1");
        // frames of a version that inference-service had not got would have no torque of the network
        assertThat(log.counts(log.frames()).withoutModel()).isZero();
        assertThat(json("model", "list", subject))
                .extracting(model -> model.path("version").asText())
                .containsExactly(subject + "/1", subject + "/2", subject + "/3");
        assertEndsWithWhatWasKilled();
    }

    private static void assertFirstVersionComes(String subject, Stream stream) throws IOException {
        JsonNode first = json("fine-tune", subject, "--sessions", "bout", "--freeze", "head", "--force");
        assertThat(first.path("modelVersion").asText()).isEqualTo(subject + "/1");
        assertThat(first.path("verdict").asText()).isIn("PROMOTED", "FORCED");
        assertThat(first.path("rmse").path("before").asDouble()).isPositive();
        assertThat(first.path("rmse").path("after").asDouble()).isPositive();
        stream.sendUnder(subject + "/1");
    }

    private static void assertPinHolds(String subject, Stream stream) throws Exception {
        done("model", "pin", subject + "/1", "--by", "kim");
        JsonNode second = ended(asked(subject));
        assertThat(second.path("modelVersion").asText()).isEqualTo(subject + "/2");
        assertThat(second.path("message").asText())
                .contains("not put in force, for the pair of %s is pinned".formatted(subject));
        assertFails(run("model", "promote", subject + "/2"), subject + "/1 is pinned", "release the pin first");
        stream.sendUnder(subject + "/1");
    }

    private static void assertReleasedItGivesWay(String subject, Stream stream) {
        done("model", "unpin", subject);
        done("model", "promote", subject + "/2", "--reason", "a limp");
        stream.sendUnder(subject + "/2");
    }

    private static void assertTakenBack(String subject, Stream stream) throws IOException, InterruptedException {
        HttpResponse<String> back = post("/subjects/%s/rollback".formatted(subject), "{\"by\": \"kim\"}");
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(back.body()).path("reason").asText())
                .isEqualTo("rolled back from %s/2 by kim".formatted(subject));
        stream.sendUnder(subject + "/1");
        done("model", "rollback", subject);
        stream.sendUnder("population/1");
        assertFails(run("model", "rollback", subject), "no version before it was promoted");
    }

    private static void assertRejectedNeedsForce(String subject, Stream stream) throws Exception {
        reject(subject + "/3");
        HttpResponse<String> refused = post("/subjects/%s/models/3/promotion".formatted(subject), "{}");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(JSON.readTree(refused.body()).path("detail").asText())
                .contains("the gate rejected %s/3: worse than a constant".formatted(subject));
        done("model", "promote", subject + "/3", "--force");
        stream.sendUnder(subject + "/3");
        JsonNode forced = json("model", "show", subject + "/3");
        assertThat(forced.path("verdict").asText()).isEqualTo("FORCED");
        assertThat(forced.path("inForce").asBoolean()).isTrue();
    }

    /// Anybody may publish a pair, or take it away with a record without a value.
    private static void assertChangedByEvent(String subject, Stream stream) throws Exception {
        ActivePair pair = ActivePair.newBuilder()
                .setSubject(subject)
                .setCalibrationVersion("generic")
                .setModelVersion(subject + "/1")
                .setPinned(true)
                .setReason("by event")
                .setActivatedAtMillis(System.currentTimeMillis())
                .build();
        publish(Topics.ACTIVATIONS, subject, MessageCodec.of(ActivePair.class).encode(pair));
        stream.sendUnder(subject + "/1");
        await(
                () -> get("/subjects/%s/pair".formatted(subject)),
                answer -> answer.body().contains("by event"));
        assertFails(run("model", "promote", subject + "/2"), subject + "/1 is pinned");
        publish(Topics.ACTIVATIONS, subject, null);
        stream.sendUnder("population/1");
    }

    private static void assertExported(String subject) throws IOException {
        String file = folder.resolve("exported.onnx").toString();
        JsonNode exported = json("model", "export", subject + "/1", "--as", "onnx-step", "--out", file);
        assertThat(exported.path("version").asText()).isEqualTo(subject + "/1");
        assertThat(exported.path("calibrationVersion").asText()).isEqualTo("generic");
        assertThat(exported.path("check").path("passed").asBoolean()).isTrue();
        assertFails(run("model", "export", subject + "/99", "--out", file), "there is no version " + subject + "/99");
    }

    /// Without torque, with too little of it, and of a session that was never opened.
    private static void assertRefused(Lab ingest, Trial trial) {
        String[] fineTune = {"fine-tune", trial.subject(), "--sessions", "bout"};
        assertFails(run(fineTune), "was refused: 0.0 s of frames with reference torque", "at least 5 s would be right");
        upload(ingest, trial, 300);
        assertFails(run(fineTune), "s of frames with reference torque", "at least 5 s would be right");
        upload(ingest, trial, LEARNED);
        assertFails(
                run("fine-tune", trial.subject(), "--sessions", "bout,other"),
                "session other is not known; open one of %s first".formatted(trial.subject()));
    }

    private static void upload(Lab ingest, Trial trial, int end) {
        ingest.upload(trial, trial.recording().reference().onFrames(end, OptionalDouble.empty()), end, "simulated");
    }

    /// A stream that is sent bit by bit.
    private static final class Stream {

        private final WindowSender sender;
        private final Windows windows;
        private final TorqueLog log;
        private final ActivePairs pairs;
        private final String subject;
        private int sent;

        Stream(WindowSender sender, Windows windows, TorqueLog log, ActivePairs pairs, String subject) {
            this.sender = sender;
            this.windows = windows;
            this.log = log;
            this.pairs = pairs;
            this.subject = subject;
        }

        void send(int frames) {
            for (int end = sent + frames; sent < end; sent += STEP) {
                sender.send(windows.window(sent, sent + STEP));
            }
            sender.awaitAnswers();
            assertThat(log.await(windows.answerable(sent), PATIENCE)).isTrue();
        }

        /// Sends once a version is in force, and sees its stamp come back.
        void sendUnder(String model) {
            assertThat(pairs.await(subject, model, PATIENCE)).as(model).isTrue();
            send(UNDER_EACH);
            assertThat(log.reigns().getLast().modelVersion()).isEqualTo(model);
        }
    }

    /// A version that the gate has rejected, whatever it learned.
    private static void reject(String version) throws Exception {
        HttpResponse<byte[]> network = http.send(
                HttpRequest.newBuilder(address("transfer-service").resolve("/subjects/population/models/1/network"))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(ModelFile.write(ModelFile.read(network.body()))).isEqualTo(network.body());
        ModelVersion rejected = ModelVersion.newBuilder()
                .setVersion(version)
                .setSubject(version.substring(0, version.indexOf('/')))
                .setParent("population/1")
                .setCalibrationVersion("generic")
                .setNetwork(ByteBuffer.wrap(network.body()))
                .setSessions(List.of("bout"))
                .setSeconds(10)
                .setSeed(1)
                .setCode("test")
                .setFigures(Map.of())
                .setVerdict(Verdict.REJECTED)
                .setReason("worse than a constant")
                .setCreatedAtMillis(System.currentTimeMillis())
                .build();
        publish(
                Topics.MODEL_VERSIONS,
                version,
                MessageCodec.of(ModelVersion.class).encode(rejected));
        await(
                () -> get("/subjects/%s/models/3".formatted(rejected.getSubject())),
                answer -> answer.statusCode() == 200);
    }

    private static void publish(String topic, String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", lab.path("bootstrapServers").asText(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(topic, key, value));
        }
    }

    /// Asks for a training over HTTP, and is told the name of its job at once.
    private static String asked(String subject) throws IOException, InterruptedException {
        assertThat(post("/training-requests", "{\"subject\": \"a/b\", \"sessions\": []}")
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> answer = post("/training-requests", """
                {"subject": "%s", "sessions": ["bout"], "freeze": "HEAD", "force": true}""".formatted(subject));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return JSON.readTree(answer.body()).path("job").asText();
    }

    private static JsonNode ended(String job) throws Exception {
        assertThat(get("/jobs/nobody-asked").statusCode()).isEqualTo(404);
        HttpResponse<String> end =
                await(() -> get("/jobs/" + job), answer -> answer.body().contains("DONE"));
        return JSON.readTree(end.body());
    }

    /// Asks again until the answer is as it should be.
    private static HttpResponse<String> await(
            Callable<HttpResponse<String>> question, Predicate<HttpResponse<String>> enough) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        HttpResponse<String> answer = question.call();
        while (!enough.test(answer)) {
            assertThat(System.nanoTime()).as(answer.body()).isLessThan(deadline);
            LockSupport.parkNanos(AGAIN.toNanos()); // leaves the processor to who is asked
            answer = question.call();
        }
        return answer;
    }

    private static void assertEndsWithWhatWasKilled() throws IOException {
        JsonNode inference = part("inference-service");
        ProcessHandle killed = ProcessHandle.of(inference.path("pid").asLong()).orElseThrow();
        killed.destroyForcibly();
        killed.onExit().join();
        assertFails(run("status"), "inference-service has ended");
        assertThat(done("logs", "transfer").out()).contains("transfer-service");
        List<ProcessHandle> others = lab.path("parts").findValues("pid").stream()
                .flatMap(pid -> ProcessHandle.of(pid.asLong()).stream())
                .toList();
        assertThat(others).hasSize(4);
        assertThat(done("stop").err()).contains("the lab has ended");
        assertThat(others).noneMatch(ProcessHandle::isAlive);
        assertThat(folder.resolve("lab")).doesNotExist();
    }

    private static JsonNode part(String name) {
        for (JsonNode part : lab.path("parts")) {
            if (part.path("name").asText().equals(name)) {
                assertThat(part.path("state").asText()).isEqualTo("ready");
                return part;
            }
        }
        throw new AssertionError("no " + name + " in " + lab);
    }

    private static URI address(String service) {
        return URI.create(part(service).path("address").asText());
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("transfer-service").resolve(path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(address("transfer-service").resolve(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
