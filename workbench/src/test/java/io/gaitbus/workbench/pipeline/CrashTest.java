package io.gaitbus.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Muscles;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Subject;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.message.Verdict;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.StreamSetup;
import io.gaitbus.stream.LogReader;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/// nms-service and inference-service as packaged, on a real broker, killed in mid-stream.
class CrashTest {

    private static final int FRAMES = 1600;
    private static final int WINDOW = 2;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
    private static final Model MODEL = Model.random(Architecture.STANDARD, 11);
    private static final StreamSetup SETUP = new StreamSetup(
            io.gaitbus.nms.signal.EmgKind.ENVELOPE,
            100,
            Muscles.MEASURABLE.stream().map(muscle -> new EmgChannel(muscle, 1)).toList(),
            Muscles.JOINTS,
            100);

    @Test
    void after_a_kill_in_mid_stream_no_frame_is_lost_none_is_twice_and_every_torque_is_the_undisturbed_one() {
        EnumSet<Service> killed = EnumSet.of(Service.NMS, Service.INFERENCE);
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped());
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            LogReader log = new LogReader(Map.of("bootstrap.servers", broker.bootstrapServers()));
            register(producer);
            try (Launcher launcher = Launcher.start(
                    Path.of("..").toAbsolutePath().normalize(), broker.bootstrapServers(), killed, _ -> {})) {
                send(producer, 0, FRAMES / 2);
                awaitTorque(log, FRAMES / 4);
                killed.forEach(launcher::kill);
                send(producer, FRAMES / 2, FRAMES);
                killed.forEach(launcher::restart);
                assertExact(awaitTorque(log, FRAMES));
            }
        }
    }

    private static void assertExact(List<TorqueWindow> windows) {
        float[] undisturbed = Undisturbed.torque(
                SETUP,
                new SensorChunk(0, FRAMES, emg(0, FRAMES), angles(0, FRAMES), true),
                Anatomy.generic(70, Anatomy.GENERIC_LEG_LENGTH),
                TorqueNetwork.of(MODEL));
        assertThat(windows).extracting(TorqueWindow::getStatus).containsOnly(TorqueStatus.ESTIMATED);
        int next = 0;
        for (TorqueWindow window : windows) {
            assertThat(window.getFirstFrame()).isEqualTo(next);
            for (float torque : Samples.floats(window.getTorque())) {
                assertThat(torque).isCloseTo(undisturbed[next], within(1e-6f));
                next++;
            }
        }
        assertThat(next).isEqualTo(FRAMES);
    }

    /// Reads the torque from the log until it holds so many frames.
    private static List<TorqueWindow> awaitTorque(LogReader log, int frames) {
        MessageCodec<TorqueWindow> codec = MessageCodec.of(TorqueWindow.class);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (true) {
            List<TorqueWindow> windows = new ArrayList<>();
            log.readSince(Topics.TORQUE_WINDOWS, 0, record -> windows.add(codec.decode(record.value())));
            int arrived = windows.stream().mapToInt(TorqueWindow::getFrames).sum();
            if (arrived >= frames) {
                return windows;
            }
            assertThat(System.nanoTime())
                    .as("%d of %d frames arrived in time", arrived, frames)
                    .isLessThan(deadline);
        }
    }

    private static void register(KafkaProducer<String, byte[]> producer) {
        Subject subject = Subject.newBuilder()
                .setId("s1")
                .setMass(70)
                .setLegLength(Anatomy.GENERIC_LEG_LENGTH)
                .setRegisteredAtMillis(1)
                .build();
        ModelVersion model = ModelVersion.newBuilder()
                .setVersion("population/1")
                .setSubject("population")
                .setParent("")
                .setCalibrationVersion("generic")
                .setNetwork(ByteBuffer.wrap(ModelFile.write(MODEL)))
                .setSessions(List.of())
                .setSeconds(0)
                .setSeed(11)
                .setCode("test")
                .setFigures(Map.of())
                .setVerdict(Verdict.FORCED)
                .setReason("random weights")
                .setCreatedAtMillis(1)
                .build();
        ActivePair pair = ActivePair.newBuilder()
                .setSubject("population")
                .setCalibrationVersion("generic")
                .setModelVersion("population/1")
                .setReason("test")
                .setActivatedAtMillis(1)
                .build();
        write(producer, Topics.SUBJECTS, "s1", subject, Subject.class);
        write(producer, Topics.MODEL_VERSIONS, "population/1", model, ModelVersion.class);
        write(producer, Topics.ACTIVATIONS, "population", pair, ActivePair.class);
        producer.flush();
    }

    private static <T extends SpecificRecord> void write(
            KafkaProducer<String, byte[]> producer, String topic, String key, T message, Class<T> type) {
        producer.send(new ProducerRecord<>(topic, key, MessageCodec.of(type).encode(message)));
    }

    private static void send(KafkaProducer<String, byte[]> producer, int from, int to) {
        MessageCodec<SensorWindow> codec = MessageCodec.of(SensorWindow.class);
        float[] mvc = new float[Undisturbed.channels()];
        Arrays.fill(mvc, 1);
        for (int frame = from; frame < to; frame += WINDOW) {
            SensorWindow window = SensorWindow.newBuilder()
                    .setSession("a")
                    .setSubject("s1")
                    .setLeg(Leg.RIGHT)
                    .setFirstFrame(frame)
                    .setFrames(WINDOW)
                    .setFrameRate(100)
                    .setDeviceTime(frame / 100.0)
                    .setIngestedAtNanos(System.nanoTime())
                    .setIngestedAtMillis(1)
                    .setEmgKind(EmgKind.ENVELOPE)
                    .setEmgMuscles(Muscles.MEASURABLE)
                    .setEmgMvc(Samples.bytes(mvc))
                    .setEmgRate(100)
                    .setEmg(Samples.bytes(emg(frame, frame + WINDOW)))
                    .setAngleNames(Muscles.JOINTS)
                    .setAngleRate(100)
                    .setAngles(Samples.bytes(angles(frame, frame + WINDOW)))
                    .setLast(frame + WINDOW == FRAMES)
                    .build();
            producer.send(
                    new ProducerRecord<>(Topics.SENSOR_WINDOWS, Streams.name("a", Leg.RIGHT), codec.encode(window)));
        }
        producer.flush();
    }

    /// Envelopes that depend on channel and frame alone.
    private static float[][] emg(int from, int to) {
        return signals(Undisturbed.channels(), from, to, 0.5, 0.4);
    }

    private static float[][] angles(int from, int to) {
        return signals(Muscles.JOINTS.size(), from, to, 0.4, 0.3);
    }

    private static float[][] signals(int channels, int from, int to, double mean, double swing) {
        float[][] signals = new float[channels][to - from];
        for (int channel = 0; channel < channels; channel++) {
            double phase = new SplittableRandom(channel).nextDouble(2 * Math.PI);
            for (int frame = from; frame < to; frame++) {
                signals[channel][frame - from] = (float) (mean + swing * Math.sin(frame / 17.0 + phase));
            }
        }
        return signals;
    }
}
