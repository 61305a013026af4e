package io.gaitbus.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.stream.LogReader;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The packaged ingest-service on a real broker, spoken to as a lab does. Each test has a session of its own; the
/// one that ends the broker comes last.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IngestTest {

    private static final String SESSION = """
            {"id":"%s","subject":"s1","emgKind":"ENVELOPE","emgRate":100,"angleRate":100,
             "legs":[{"leg":"RIGHT","emg":[{"muscle":"rect_fem"}],"angles":["knee"]}]}""";

    private static EmbeddedBroker broker;
    private static Launcher launcher;
    private static LabClient lab;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(TopicsFile.shipped());
        launcher = Launcher.start(ProjectHome.find(), broker.bootstrapServers(), EnumSet.of(Service.INGEST), _ -> {});
        lab = new LabClient(launcher.address(Service.INGEST));
        assertThat(lab.put("/subjects/s1", "{\"mass\":70,\"height\":1.75}").status())
                .isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        lab.close();
        launcher.close();
        broker.close();
    }

    @Test
    void two_sessions_with_one_name_are_one_too_many() {
        open("twice");
        assertThat(lab.post("/sessions", SESSION.formatted("twice")).status()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "muscle":"rect_fem"  | "muscle":"RF"       | legs[0].emg[0].muscle | RF    | rect_fem
            "emgRate":100        | "emgRate":-1        | emgRate               | -1.0  | 20 to 10000 Hz
            "subject":"s1"       | "subject":"nobody"  | subject               | nobody| PUT /subjects
            "subject":"s1"       | "subject":"population" | subject            | population | another name
            "angles":["knee"]    | "angles":["elbow"]  | legs[0].angles[0]     | elbow | knee
            "emgKind":"ENVELOPE" | "emgKind":"MUSCLES" | emgKind               | MUSCLES | RAW
            "angleRate":100      | "angelRate":100     | angelRate             | an unknown field | angleRate
            """)
    void a_session_that_cannot_be_is_refused_by_field_value_and_what_would_be_right(
            String right, String wrong, String field, String value, String expected) {
        LabClient.Answer answer =
                lab.post("/sessions", SESSION.formatted("wrong").replace(right, wrong));
        assertThat(answer.status()).isIn(400, 422);
        assertNames(answer.body(), field, value, expected);
        assertThat(lab.get("/sessions/wrong").status()).isEqualTo(404);
    }

    @Test
    void nobody_is_registered_as_population() {
        LabClient.Answer answer = lab.put("/subjects/population", "{\"mass\":70}");
        assertThat(answer.status()).isEqualTo(422);
        assertNames(answer.body(), "id", "population", "another name");
        assertThat(lab.get("/subjects/population").status()).isEqualTo(404);
    }

    @Test
    void a_reference_torque_far_beyond_any_stream_is_refused_by_field_value_and_what_would_be_right() {
        open("far");
        LabClient.Answer answer = lab.post(
                "/sessions/far/right/reference-torques",
                "{\"firstFrame\":1900000000,\"torque\":[0.1],\"source\":\"test\"}");
        assertThat(answer.status()).isEqualTo(422);
        assertNames(answer.body(), "firstFrame", "1900000000", "8640000 frames");
    }

    @Test
    void windows_keep_the_mass_that_held_when_the_session_opened() {
        assertThat(lab.put("/subjects/s3", "{\"mass\":58,\"legLength\":0.85,\"shankLength\":0.39}")
                        .status())
                .isEqualTo(201);
        assertThat(lab.post(
                                "/sessions",
                                SESSION.formatted("weighed").replace("\"subject\":\"s1\"", "\"subject\":\"s3\""))
                        .status())
                .isEqualTo(201);
        assertThat(lab.put("/subjects/s3", "{\"mass\":85,\"legLength\":1.1}").status())
                .isEqualTo(200);
        try (LabClient.Sender sender = connect("weighed", 0)) {
            assertThat(types(sender, 0, 2)).containsOnly("accepted");
        }
        assertThat(windows("weighed"))
                .extracting(SensorWindow::getMass, SensorWindow::getLegLength, SensorWindow::getShankLength)
                .containsExactly(tuple(58.0, 0.85, 0.39), tuple(58.0, 0.85, 0.39));
    }

    @Test
    void a_thigh_longer_than_its_leg_can_have_is_refused() {
        LabClient.Answer answer = lab.put("/subjects/s4", "{\"mass\":58,\"legLength\":0.85,\"thighLength\":0.7}");

        assertThat(answer.status()).isEqualTo(422);
        assertNames(answer.body(), "thighLength", "0.7", "0.21 to 0.55 m with a leg length of 0.85 m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [[0.1,0.2]] | [[0.1,20.0]]  | angles[0][1] | 20.0  | looks like degrees
            [[0.3,0.4]] | [[0.3,NaN]]   | emg[0][1]    | NaN   | a finite number
            [[0.3,0.4]] | [[0.3,40.0]]  | emg[0][1]    | 40.0  | looks like per cent
            [[0.3,0.4]] | [[0.3]]       | emg[0]       | 1 samples | the 2 samples of frames 0 to 1
            "frames":2  | "frames":"two"| frames       | two   | a whole number
            """)
    void a_window_that_cannot_be_is_refused_by_field_value_and_what_would_be_right(
            String right, String wrong, String field, String value, String expected) {
        String session = "window-" + Math.floorMod(wrong.hashCode(), 1_000_000);
        open(session);
        try (LabClient.Sender sender = connect(session, 0)) {
            JsonNode answer = sender.say(window(0).replace(right, wrong));
            assertThat(answer.path("type").asText()).isEqualTo("refused");
            assertNames(answer.path("problem"), field, value, expected);
            assertThat(sender.say(window(0)).path("type").asText()).isEqualTo("accepted");
        }
        assertThat(logged(session)).containsExactly(0L);
    }

    @Test
    void what_is_no_window_at_all_is_refused_and_the_next_one_taken() {
        open("unreadable");
        byte[] window = avro("unreadable", 0);
        try (LabClient.Sender sender = connect("unreadable", 0)) {
            for (JsonNode answer :
                    List.of(sender.say("{\"firstFrame\":0"), sender.say(Arrays.copyOf(window, window.length - 9)))) {
                assertThat(answer.path("type").asText()).isEqualTo("refused");
                assertThat(answer.path("problem").path("status").asInt()).isEqualTo(400);
                assertThat(answer.path("problem").path("detail").asText()).isNotEmpty();
            }
            assertThat(sender.say(window).path("type").asText()).isEqualTo("accepted");
        }
        assertThat(lab.get("/sessions/unreadable")
                        .body()
                        .at("/streams/0/refused")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void gaps_late_and_repeated_windows_are_counted_and_each_frame_is_on_the_log_once() {
        open("counted");
        try (LabClient.Sender sender = connect("counted", 0)) {
            assertThat(types(sender, 0, 0, 4, 2, 4))
                    .containsExactly("accepted", "repeated", "accepted", "late", "repeated");
        }
        JsonNode stream = lab.get("/sessions/counted").body().at("/streams/0");
        assertThat(stream.path("nextFrame").asInt()).isEqualTo(6);
        assertThat(stream.path("framesAccepted").asInt()).isEqualTo(4);
        assertThat(stream.path("framesMissing").asInt()).isEqualTo(2);
        assertThat(stream.path("gaps").asInt()).isEqualTo(1);
        assertThat(stream.path("late").asInt()).isEqualTo(1);
        assertThat(stream.path("repeated").asInt()).isEqualTo(2);
        assertThat(logged("counted")).containsExactly(0L, 4L);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void after_a_kill_the_stream_goes_on_where_the_log_says_and_a_repeat_is_still_dropped() {
        open("killed");
        try (LabClient.Sender sender = connect("killed", 0)) {
            assertThat(types(sender, 0, 2)).containsOnly("accepted");
        }
        launcher.kill(Service.INGEST);
        launcher.restart(Service.INGEST);
        try (LabClient.Sender sender = connect("killed", 4)) {
            assertThat(types(sender, 2, 4)).containsExactly("repeated", "accepted");
        }
        assertThat(logged("killed")).containsExactly(0L, 2L, 4L);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void without_a_broker_nothing_is_acknowledged_and_health_says_why() {
        open("alone");
        try (LabClient.Sender sender = connect("alone", 0)) {
            broker.close();
            JsonNode answer = sender.say(window(0));
            assertThat(answer.path("type").asText()).isEqualTo("refused");
            assertThat(answer.at("/problem/status").asInt()).isEqualTo(503);
        }
        LabClient.Answer subject = lab.put("/subjects/s2", "{\"mass\":70}");
        assertThat(subject.status()).isEqualTo(503);
        assertThat(subject.body().path("detail").asText()).contains("broker");
        LabClient.Answer health = lab.get("/q/health/ready");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.body().toString()).contains("broker");
    }

    private static void open(String session) {
        assertThat(lab.post("/sessions", SESSION.formatted(session)).status()).isEqualTo(201);
    }

    private static LabClient.Sender connect(String session, long nextFrame) {
        LabClient.Sender sender = lab.sender(session, "right");
        JsonNode ready = sender.hear();
        assertThat(ready.path("type").asText()).isEqualTo("ready");
        assertThat(ready.path("nextFrame").asLong()).isEqualTo(nextFrame);
        return sender;
    }

    private static List<String> types(LabClient.Sender sender, long... firstFrames) {
        return Arrays.stream(firstFrames)
                .mapToObj(first -> sender.say(window(first)).path("type").asText())
                .toList();
    }

    /// Two frames as JSON.
    private static String window(long firstFrame) {
        return "{\"firstFrame\":%d,\"frames\":2,\"emg\":[[0.3,0.4]],\"angles\":[[0.1,0.2]]}".formatted(firstFrame);
    }

    /// Two frames as Avro.
    private static byte[] avro(String session, long firstFrame) {
        return MessageCodec.of(SensorWindow.class)
                .encode(SensorWindow.newBuilder()
                        .setSession(session)
                        .setSubject("s1")
                        .setLeg(Leg.RIGHT)
                        .setFirstFrame(firstFrame)
                        .setFrames(2)
                        .setFrameRate(100)
                        .setDeviceTime(firstFrame / 100.0)
                        .setIngestedAtNanos(0)
                        .setIngestedAtMillis(0)
                        .setEmgKind(EmgKind.ENVELOPE)
                        .setEmgMuscles(List.of("rect_fem"))
                        .setEmgMvc(Samples.bytes(new float[] {1}))
                        .setEmgRate(100)
                        .setEmg(Samples.bytes(new float[] {0.3f, 0.4f}))
                        .setAngleNames(List.of("knee"))
                        .setAngleRate(100)
                        .setAngles(Samples.bytes(new float[] {0.1f, 0.2f}))
                        .build());
    }

    private static void assertNames(JsonNode problem, String field, String value, String expected) {
        JsonNode error = problem.at("/errors/0");
        assertThat(error.path("field").asText()).isEqualTo(field);
        assertThat(error.path("value").asText()).isEqualTo(value);
        assertThat(error.path("expected").asText()).contains(expected);
    }

    /// The first frames of the windows of a session that are on the log.
    private static List<Long> logged(String session) {
        return windows(session).stream().map(SensorWindow::getFirstFrame).toList();
    }

    private static List<SensorWindow> windows(String session) {
        MessageCodec<SensorWindow> codec = MessageCodec.of(SensorWindow.class);
        List<SensorWindow> found = new ArrayList<>();
        new LogReader(Map.of("bootstrap.servers", broker.bootstrapServers()))
                .readKeySince(
                        Topics.SENSOR_WINDOWS,
                        session + "/right",
                        0,
                        record -> found.add(codec.decode(record.value())));
        return found;
    }
}
