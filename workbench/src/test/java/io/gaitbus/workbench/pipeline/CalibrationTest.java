package io.gaitbus.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationRequest;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.nms.KnownCalibration;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.stream.LogReader;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.job.ActivePairs;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.job.TrainingJobs;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.lab.WindowSender;
import io.gaitbus.workbench.lab.Windows;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Calibration by event, as a researcher asks for it: services as packaged, on a real broker.
class CalibrationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int LEARNED = 2000;

    private static final String WRAP =
            "<PathWrapSet><objects><PathWrap name=\"w\"><wrap_object>condyles</wrap_object></PathWrap></objects></PathWrapSet>";

    private static EmbeddedBroker broker;
    private static Launcher services;
    private static LogReader log;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(TopicsFile.shipped());
        services = Launcher.start(
                ProjectHome.find(),
                broker.bootstrapServers(),
                EnumSet.of(Service.INGEST, Service.NMS, Service.TRANSFER),
                _ -> {});
        log = new LogReader(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }

    @AfterAll
    static void stop() {
        services.close();
        broker.close();
    }

    /// Fitted to the first 20 s of a simulated run, accepted, gone live together with the model trained on
    /// it, and in force for the frames from there on; these are what the calibrated muscles make of the
    /// whole bout.
    @Test
    void an_accepted_calibration_goes_live_with_the_model_trained_on_it() {
        Recording run = SimulatedSubject.of(5).perform(Activity.RUNNING, 30);
        Trial trial = new Trial("run", run);
        try (Lab lab = new Lab(services.address(Service.INGEST));
                ActivePairs pairs = new ActivePairs(services.address(Service.NMS))) {
            lab.register(run.person());
            lab.open(trial);
            try (WindowSender sender = lab.sender(trial, 50)) {
                send(sender, trial, 0, LEARNED);
                lab.upload(trial, run.reference().onFrames(LEARNED, OptionalDouble.empty()), LEARNED, "simulated");
                request("fit", trial.subject(), List.of("run"));
                JobProgress fitted = outcome("fit");
                assertThat(fitted.getVerdict()).as(fitted.getMessage()).isEqualTo("ACCEPTED");
                JobProgress trained = outcome("fit-model");
                assertThat(trained.getVerdict()).as(trained.getMessage()).isEqualTo("PROMOTED");
                assertThat(pairs.await(trial.subject(), trained.getModelVersion(), PATIENCE))
                        .isTrue();
                send(sender, trial, LEARNED, run.frames());
            }
        }
        Calibration calibration = calibration(trial.subject() + "/1");
        assertThat(calibration.getFigures().get("rmse.heldOut"))
                .isLessThan(calibration.getFigures().get("rmse.heldOut.inForce"));
        assertCalibratedFrom(LEARNED, run, calibration);
        assertNothingNewFrom(trial.subject());
        assertCanLearnMore(trial.subject());
    }

    /// Part of the session's windows lie on the log without a calibration, part with one: computed again,
    /// they are alike.
    private static void assertCanLearnMore(String subject) {
        TrainingRequest more = TrainingRequest.newBuilder()
                .setJob("more")
                .setSubject(subject)
                .setSessions(List.of("run"))
                .setCalibrationVersion(subject + "/1")
                .build();
        JobOutcome outcome = new TrainingJobs(broker.bootstrapServers()).run(more, _ -> {});
        assertThat(outcome).as(outcome.reason()).isInstanceOfAny(JobOutcome.Promoted.class, JobOutcome.Rejected.class);
    }

    /// Fitted to the same seconds again, it is judged on seconds held out, which the one in force has seen:
    /// it is worse there, and not published.
    private static void assertNothingNewFrom(String subject) {
        request("again", subject, List.of("run"));
        JobProgress again = outcome("again");
        assertThat(again.getVerdict()).as(again.getMessage()).isEqualTo("REJECTED");
        assertThat(again.getCalibrationVersion()).isEmpty();
        List<String> versions = new ArrayList<>();
        log.readSince(Topics.CALIBRATIONS, 0, record -> versions.add(record.key()));
        assertThat(versions)
                .filteredOn(version -> version.startsWith(subject + "/"))
                .containsExactly(subject + "/1");
    }

    @Test
    void a_request_that_cannot_be_met_is_answered_with_the_reason() {
        request("unknown", "nobody", List.of("unopened"));
        JobProgress outcome = outcome("unknown");
        assertThat(outcome.getState()).isEqualTo(JobState.REFUSED);
        assertThat(outcome.getMessage()).isEqualTo("session unopened is not known; open one of nobody first");
    }

    /// A lab's own model, here the one that the generic anatomy comes from, is kept as a calibration, and
    /// muscles are fitted around it; what cannot be read is refused by name.
    @Test
    void muscles_can_be_fitted_around_a_model_that_the_lab_brought() throws IOException, InterruptedException {
        Recording walk = SimulatedSubject.of(6).perform(Activity.WALKING, 12);
        Trial trial = new Trial("own", walk);
        try (Lab lab = new Lab(services.address(Service.INGEST))) {
            lab.register(walk.person());
            HttpResponse<String> wraps =
                    bring(trial.subject(), model().replaceFirst("</PathPointSet>", "</PathPointSet>" + WRAP));
            assertThat(wraps.statusCode()).isEqualTo(422);
            assertThat(wraps.body()).contains("muscle rect_fem_r wraps over condyles");
            HttpResponse<String> large = bring(trial.subject(), model() + " ".repeat(5 << 20));
            assertThat(large.statusCode()).isEqualTo(422);
            assertThat(large.body()).contains("larger than 4 MB");
            assertThat(bring(trial.subject(), model()).body()).contains(trial.subject() + "/1");
            lab.open(trial);
            try (WindowSender sender = lab.sender(trial, 50)) {
                send(sender, trial, 0, walk.frames());
            }
            lab.upload(
                    trial,
                    walk.reference().onFrames(walk.frames(), OptionalDouble.empty()),
                    walk.frames(),
                    "simulated");
        }
        CalibrationRequest request = CalibrationRequest.newBuilder()
                .setJob("around")
                .setSubject(trial.subject())
                .setSessions(List.of("own"))
                .setBase(trial.subject() + "/1")
                .setTrain(false)
                .build();
        publish(request);
        JobProgress outcome = outcome("around");
        assertThat(outcome.getState()).as(outcome.getMessage()).isEqualTo(JobState.DONE);
        Calibration fitted = calibration(outcome.getCalibrationVersion());
        assertThat(fitted.getBase()).isEqualTo(trial.subject() + "/1");
        assertThat(fitted.getGeometry())
                .isEqualTo(calibration(trial.subject() + "/1").getGeometry())
                .isNotEmpty();
    }

    private static String model() throws IOException {
        try (InputStream file = KneeGeometry.class.getResourceAsStream("gait2392-right-leg.osim")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> bring(String subject, String model) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    services.address(Service.NMS).resolve("/subjects/%s/anatomies".formatted(subject)))
                            .header("Content-Type", "application/xml")
                            .POST(HttpRequest.BodyPublishers.ofString(model))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static void assertCalibratedFrom(int first, Recording recording, Calibration calibration) {
        MuscleParameters muscles = KnownCalibration.of(calibration)
                .muscles()
                .ofMass(recording.person().mass());
        float[] expected = torque(muscles, recording);
        int seen = 0;
        for (MuscleWindow window : muscleWindows(recording.frames())) {
            boolean later = window.getFirstFrame() >= first;
            assertThat(window.getCalibrationVersion())
                    .as("frame %d", window.getFirstFrame())
                    .isEqualTo(later ? calibration.getVersion() : "generic");
            float[] torque = Samples.floats(window.getTorque());
            for (int i = 0; later && i < torque.length; i++) {
                seen++;
                assertThat(torque[i]).isCloseTo(expected[(int) window.getFirstFrame() + i], within(1e-5f));
            }
        }
        assertThat(seen).isEqualTo(recording.frames() - first);
    }

    /// Of the muscles over a whole recording, without a log, N·m/kg, [frames].
    private static float[] torque(MuscleParameters muscles, Recording recording) {
        MuscleModel model = MuscleModel.of(muscles, EmgKind.RAW);
        MuscleModel.State state = model.atRest();
        float[] torque = new float[recording.frames()];
        int at = 0;
        for (SensorFrames run : Features.sensorFrames(recording)) {
            MuscleModel.Step step = model.advance(state, run);
            state = step.state();
            System.arraycopy(step.frames().torque(), 0, torque, at, run.frames());
            at += run.frames();
        }
        return torque;
    }

    private static List<MuscleWindow> muscleWindows(int frames) {
        MessageCodec<MuscleWindow> codec = MessageCodec.of(MuscleWindow.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<MuscleWindow> windows = new ArrayList<>();
            log.readSince(Topics.MUSCLE_WINDOWS, 0, record -> windows.add(codec.decode(record.value())));
            if (windows.stream().mapToInt(MuscleWindow::getFrames).sum() >= frames) {
                return windows;
            }
            assertThat(System.nanoTime())
                    .as("%d windows in time", windows.size())
                    .isLessThan(deadline);
        }
    }

    private static Calibration calibration(String version) {
        List<Calibration> found = new ArrayList<>();
        log.readKeySince(
                Topics.CALIBRATIONS,
                version,
                0,
                record -> found.add(MessageCodec.of(Calibration.class).decode(record.value())));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /// Waits for the end of a job.
    private static JobProgress outcome(String job) {
        MessageCodec<JobProgress> codec = MessageCodec.of(JobProgress.class);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            List<JobProgress> reports = new ArrayList<>();
            log.readKeySince(Topics.JOB_PROGRESS, job, 0, record -> reports.add(codec.decode(record.value())));
            Optional<JobProgress> ended = reports.stream()
                    .filter(report -> report.getState() != JobState.RUNNING && report.getState() != JobState.QUEUED)
                    .findFirst();
            if (ended.isPresent()) {
                return ended.get();
            }
            assertThat(System.nanoTime()).as("reports of %s: %s", job, reports).isLessThan(deadline);
        }
    }

    private static void request(String job, String subject, List<String> sessions) {
        publish(CalibrationRequest.newBuilder()
                .setJob(job)
                .setSubject(subject)
                .setSessions(sessions)
                .build());
    }

    private static void publish(CalibrationRequest request) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(
                    Topics.CALIBRATION_REQUESTS,
                    request.getSubject(),
                    MessageCodec.of(CalibrationRequest.class).encode(request)));
        }
    }

    private static void send(WindowSender sender, Trial trial, int from, int to) {
        Windows windows = new Windows(trial);
        int step = (int) (0.05 * FrameGrid.FRAME_RATE);
        for (int first = from; first < to; first += step) {
            sender.send(windows.window(first, Math.min(to, first + step)));
        }
        sender.awaitAnswers();
    }
}
