package io.gaitbus.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gaitbus.gait.MuscleSignals;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.Leg;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.network.Model;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.stream.DeadLetter;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What inference-service does on a real broker, in whichever form it was built.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InferenceRule {

    private static final int FRAMES = 300;
    private static final int WINDOW = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Model FIRST = Model.random(Architecture.STANDARD, 1);
    private static final Model SECOND = Model.random(Architecture.STANDARD, 2);

    private final InferenceForm form;
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private InferenceLog log;
    private Launcher launcher;

    InferenceRule(InferenceForm form) {
        this.form = form;
    }

    @BeforeAll
    void start() {
        assumeTrue(form.isBuilt(ProjectHome.find()), "inference-service was not built as " + form);
        log = new InferenceLog();
        ends.addFirst(log::close);
        log.publish("s/1", FIRST);
        log.publish("s/2", SECOND);
        log.flush();
        launcher = Launcher.start(
                ProjectHome.find(), log.bootstrapServers(), Map.of(Service.INFERENCE, form.form()), _ -> {});
        ends.addFirst(launcher::close);
    }

    @AfterAll
    void end() {
        ends.forEach(Runnable::run);
    }

    @Test
    void torque_is_what_the_network_computes_in_this_process() {
        send("whole", 0, FRAMES, "s/1");
        assertTorque(log.torque("whole", FRAMES, PATIENCE), "whole", torque("whole", FIRST));
    }

    @Test
    void a_version_takes_over_in_mid_stream_as_if_it_had_always_been_there() {
        send("swapped", 0, FRAMES / 2, "s/1");
        send("swapped", FRAMES / 2, FRAMES, "s/2");
        float[] expected = torque("swapped", SECOND);
        System.arraycopy(torque("swapped", FIRST), 0, expected, 0, FRAMES / 2);
        List<TorqueWindow> windows = log.torque("swapped", FRAMES, PATIENCE);
        assertTorque(windows, "swapped", expected);
        assertThat(windows.getFirst().getModelVersion()).isEqualTo("s/1");
        assertThat(windows.getLast().getModelVersion()).isEqualTo("s/2");
    }

    @Test
    void a_version_that_was_never_published_leaves_the_torque_of_the_muscle_model() {
        send("modelless", 0, WINDOW, "s/9");
        assertThat(log.torque("modelless", WINDOW, PATIENCE))
                .extracting(TorqueWindow::getStatus)
                .containsExactly(TorqueStatus.MODEL_MISSING);
    }

    @Test
    void what_is_no_window_goes_to_the_dead_letters_and_the_stream_goes_on() {
        String stream = Streams.name("poisoned", Leg.RIGHT);
        send("poisoned", 0, FRAMES / 2, "s/1");
        log.write(Topics.MUSCLE_WINDOWS, stream, "no window".getBytes(StandardCharsets.UTF_8));
        send("poisoned", FRAMES / 2, FRAMES, "s/1");
        assertTorque(log.torque("poisoned", FRAMES, PATIENCE), "poisoned", torque("poisoned", FIRST));
        List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
        log.await(Topics.deadLetters(Topics.MUSCLE_WINDOWS), PATIENCE, records -> {
            letters.clear();
            records.stream().filter(letter -> stream.equals(letter.key())).forEach(letters::add);
            return !letters.isEmpty();
        });
        assertThat(letters)
                .singleElement()
                .satisfies(letter -> assertThat(reason(letter)).contains("this is no MuscleWindow"));
    }

    @Test
    void after_a_kill_in_mid_stream_no_frame_is_lost_and_none_is_twice() {
        send("killed", 0, FRAMES / 2, "s/1");
        log.torque("killed", FRAMES / 4, PATIENCE);
        launcher.kill(Service.INFERENCE);
        send("killed", FRAMES / 2, FRAMES, "s/1");
        launcher.restart(Service.INFERENCE);
        assertTorque(log.torque("killed", FRAMES, PATIENCE), "killed", torque("killed", FIRST));
    }

    @Test
    void it_says_that_it_is_alive_and_ready_and_what_it_has() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(answer(http, "/q/health")).contains("\"status\": \"UP\"", "\"versions\": 2");
            assertThat(answer(http, "/q/metrics")).contains("process_start_time_seconds");
        }
    }

    private String answer(HttpClient http, String path) throws Exception {
        HttpRequest question = HttpRequest.newBuilder(
                        launcher.address(Service.INFERENCE).resolve(path))
                .build();
        HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String reason(ConsumerRecord<String, byte[]> letter) {
        return new String(letter.headers().lastHeader(DeadLetter.REASON).value(), StandardCharsets.UTF_8);
    }

    private void send(String session, int from, int to, String version) {
        MuscleWindows stream = new MuscleWindows(session, FRAMES);
        for (int frame = from; frame < to; frame += WINDOW) {
            log.send(stream.window(frame, frame + WINDOW, version));
        }
        log.flush();
    }

    private static void assertTorque(List<TorqueWindow> windows, String session, float[] expected) {
        assertThat(windows).extracting(TorqueWindow::getStatus).containsOnly(TorqueStatus.ESTIMATED);
        long next = 0; // windows may have been joined, frames are what counts
        for (TorqueWindow window : windows) {
            assertThat(window.getFirstFrame()).as("frame of %s", session).isEqualTo(next);
            float[] torque = Samples.floats(window.getTorque());
            for (int i = 0; i < torque.length; i++) {
                assertThat(torque[i]).isCloseTo(expected[(int) next + i], within(1e-6f));
            }
            next += torque.length;
        }
        assertThat(next).as("frames of %s", session).isEqualTo(FRAMES);
    }

    /// The torque of a whole stream by the network in this process.
    private static float[] torque(String session, Model model) {
        MuscleSignals signals = MuscleSignals.of(new MuscleWindows(session, FRAMES).window(0, FRAMES, ""));
        FeatureWindow features = new FeatureWindow(
                new Signals(signals.excitationMeasured(), signals.excitations()),
                new Signals(signals.angleMeasured(), signals.angles()),
                signals.angularVelocities(),
                signals.muscleTorques());
        TorqueNetwork network = TorqueNetwork.of(model);
        StreamState state = network.atRest();
        float[] frame = new float[FeatureLayout.SIZE];
        float[] torque = new float[FRAMES];
        for (int i = 0; i < FRAMES; i++) {
            features.write(i, frame);
            network.step(state, i, frame);
            torque[i] = state.torque();
        }
        return torque;
    }
}
