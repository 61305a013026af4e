package io.gaitbus.workbench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.stream.LogReader;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.recording.KneeReference;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A lab and the packaged ingest-service on a real broker. Each test has a session of its own.
class LabTest {

    private static final int FRAMES = 400;

    private static EmbeddedBroker broker;
    private static Launcher launcher;
    private static Lab lab;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(TopicsFile.shipped());
        launcher = Launcher.start(ProjectHome.find(), broker.bootstrapServers(), EnumSet.of(Service.INGEST), _ -> {});
        lab = new Lab(launcher.address(Service.INGEST));
    }

    @AfterAll
    static void stop() {
        lab.close();
        launcher.close();
        broker.close();
    }

    @Test
    void a_sender_that_loses_its_connection_goes_on_and_every_frame_is_on_the_log_once() {
        Trial trial = open("interrupted");
        try (WindowSender sender = lab.sender(trial, 16)) {
            send(sender, trial, 0, FRAMES / 2);
            launcher.kill(Service.INGEST);
            launcher.restart(Service.INGEST);
            send(sender, trial, FRAMES / 2, FRAMES);
            sender.awaitAnswers();
            assertThat(sender.framesTaken()).isEqualTo(FRAMES);
        }
        assertThat(firstFrames(trial))
                .containsExactlyElementsOf(
                        LongStream.range(0, FRAMES / 2).map(i -> 2 * i).boxed().toList());
    }

    @Test
    void a_reference_torque_is_uploaded_with_its_unknown_frames() {
        Trial trial = open("measured");
        lab.upload(trial, new FrameTorque(new double[] {0.5, Double.NaN, 0.25}), 3, "by hand");
        List<float[]> uploads = new ArrayList<>();
        read(
                trial,
                Topics.REFERENCE_TORQUES,
                record -> uploads.add(Samples.floats(MessageCodec.of(ReferenceTorque.class)
                        .decode(record.value())
                        .getTorque())));
        assertThat(uploads).singleElement().isEqualTo(new float[] {0.5f, Float.NaN, 0.25f});
    }

    @Test
    void what_ingest_refuses_is_told_in_its_words() {
        Trial trial = open("twice");
        assertThatThrownBy(() -> lab.open(trial))
                .isInstanceOf(LabFailure.class)
                .hasMessageContaining("ingest-service refused session twice: there is a session twice already");
    }

    @Test
    void a_window_that_is_refused_is_told_with_its_frame() {
        Trial trial = open("misplaced");
        try (WindowSender sender = lab.sender(trial, 16)) {
            SensorWindow window = SensorWindow.newBuilder(new Windows(trial).window(0, 2))
                    .setEmgKind(EmgKind.RAW)
                    .build();
            sender.send(window);
            assertThatThrownBy(sender::awaitAnswers)
                    .isInstanceOf(LabFailure.class)
                    .hasMessageContaining("refused frame 0 of misplaced/right: emgKind is RAW; expected: ENVELOPE");
        }
    }

    @Test
    void who_asks_for_a_stream_that_is_not_there_is_told_so() {
        assertThatThrownBy(() -> lab.sender(trial("nowhere"), 16))
                .isInstanceOf(LabFailure.class)
                .hasMessageContaining("/sessions/nowhere/right/windows cannot be connected to: it answers 404");
    }

    private static Trial open(String session) {
        Trial trial = trial(session);
        lab.register(trial.recording().person());
        lab.open(trial);
        return trial;
    }

    private static void send(WindowSender sender, Trial trial, int from, int to) {
        Windows windows = new Windows(trial);
        for (int frame = from; frame < to; frame += 2) {
            sender.send(windows.window(frame, frame + 2));
        }
    }

    private static List<Long> firstFrames(Trial trial) {
        List<Long> found = new ArrayList<>();
        read(
                trial,
                Topics.SENSOR_WINDOWS,
                record -> found.add(MessageCodec.of(SensorWindow.class)
                        .decode(record.value())
                        .getFirstFrame()));
        return found;
    }

    private static void read(Trial trial, String topic, Consumer<ConsumerRecord<String, byte[]>> reader) {
        new LogReader(Map.of("bootstrap.servers", broker.bootstrapServers()))
                .readKeySince(topic, trial.stream(), 0, reader);
    }

    private static Trial trial(String session) {
        return new Trial(
                session,
                new Recording(
                        session,
                        new Person("s1", 70, false, OptionalDouble.empty(), OptionalDouble.empty()),
                        "standing",
                        Leg.RIGHT,
                        new Emg(
                                EmgKind.ENVELOPE,
                                List.of(new Electrode("a", "soleus", 1)),
                                new Signal(100, new float[1][FRAMES])),
                        new Angles(List.of("knee"), new Signal(100, new float[1][FRAMES])),
                        new KneeReference(100, new double[FRAMES], Double.POSITIVE_INFINITY),
                        List.of()));
    }
}
