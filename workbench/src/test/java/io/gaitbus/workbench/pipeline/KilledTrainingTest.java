package io.gaitbus.workbench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.Freeze;
import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.stream.LogReader;
import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
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
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Training jobs as an ops team expects them: services as packaged, on a real broker, transfer-service
/// killed in mid-job.
class KilledTrainingTest {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration AGAIN = Duration.ofMillis(50);
    private static final int CROWD = 4;

    /// Frames of known torque that are too few to learn from.
    private static final int SHORT = 300;

    private static EmbeddedBroker broker;
    private static Launcher services;
    private static LogReader log;
    private static String subject;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(TopicsFile.shipped());
        services = Launcher.start(
                ProjectHome.find(),
                broker.bootstrapServers(),
                EnumSet.of(Service.INGEST, Service.NMS, Service.TRANSFER),
                _ -> {});
        log = new LogReader(Map.of("bootstrap.servers", broker.bootstrapServers()));
        Recording run = SimulatedSubject.of(5).perform(Activity.RUNNING, 12);
        subject = run.person().id();
        try (Lab lab = new Lab(services.address(Service.INGEST))) {
            lab.register(run.person());
            stream(lab, new Trial("bout", run), run.frames());
            lab.open(new Trial("unstreamed", run));
            Recording walk = SimulatedSubject.of(6).perform(Activity.WALKING, 6);
            lab.register(walk.person());
            stream(lab, new Trial("another", walk), SHORT);
        }
    }

    @AfterAll
    static void stop() {
        services.close();
        broker.close();
    }

    private static void stream(Lab lab, Trial trial, int known) {
        lab.open(trial);
        int frames = trial.recording().frames();
        Windows windows = new Windows(trial);
        int step = (int) (0.05 * FrameGrid.FRAME_RATE);
        try (WindowSender sender = lab.sender(trial, 50)) {
            for (int first = 0; first < frames; first += step) {
                sender.send(windows.window(first, Math.min(frames, first + step)));
            }
            sender.awaitAnswers();
        }
        lab.upload(trial, trial.recording().reference().onFrames(known, OptionalDouble.empty()), known, "simulated");
    }

    /// First undisturbed, while others wait; then again, killed in the middle.
    @Test
    void a_job_killed_in_the_middle_goes_on_and_ends_with_the_model_of_an_undisturbed_one_and_others_wait_fairly() {
        request("undisturbed", subject, "bout");
        await(() -> reports("undisturbed"), reports -> reports.size() > 1);
        crowd();
        JobProgress undisturbed = ended("undisturbed");
        assertThat(undisturbed.getState()).as(undisturbed.getMessage()).isEqualTo(JobState.DONE);
        assertToldAsItWent(reports("undisturbed"));
        assertFair();

        request("killed", subject, "bout");
        await(() -> checkpoints("killed"), kept -> kept.size() > 1);
        services.kill(Service.TRANSFER);
        double reached = checkpoints("killed").getLast().getFraction();
        int before = reports("killed").size();
        services.restart(Service.TRANSFER);
        JobProgress resumed = ended("killed");
        assertThat(resumed.getState()).as(resumed.getMessage()).isEqualTo(JobState.DONE);
        assertThat(resumed.getFigures()).isEqualTo(undisturbed.getFigures());
        assertThat(network(resumed.getModelVersion())).isEqualTo(network(undisturbed.getModelVersion()));
        assertThat(reports("killed").stream().skip(before))
                .filteredOn(report -> report.getState() == JobState.RUNNING)
                .isNotEmpty()
                .allSatisfy(report -> assertThat(report.getFraction()).isGreaterThanOrEqualTo(reached));
        assertThat(reports("killed"))
                .filteredOn(report -> report.getState() == JobState.DONE)
                .hasSize(1);
        await(() -> checkpoints("killed"), List::isEmpty);
    }

    /// At least once a second, never back, the time left known once the pace is.
    private static void assertToldAsItWent(List<JobProgress> reports) {
        List<JobProgress> running = reports.stream()
                .filter(report -> report.getState() == JobState.RUNNING)
                .toList();
        assertThat(running).extracting(JobProgress::getFraction).isSorted();
        assertThat(IntStream.range(1, running.size())
                        .mapToLong(at -> running.get(at).getAtMillis()
                                - running.get(at - 1).getAtMillis()))
                .allMatch(millis -> millis < 2500); // a tick of a second, and a busy machine
        assertThat(running.getLast().getSecondsLeft()).isBetween(0.0, 30.0);
        assertThat(running).extracting(JobProgress::getPhase).contains("block 3 of 5 held out", "all frames");
    }

    /// Many requests of one, then a single one of another, all of which will be refused at once; each is
    /// told its place.
    private static void crowd() {
        for (int number = 0; number < CROWD; number++) {
            request("crowd-" + number, "crowd", "nowhere");
        }
        for (int number = 0; number < CROWD; number++) {
            assertQueued("crowd-" + number);
        }
        request("single", "single", "nowhere");
        assertQueued("single");
    }

    private static void assertQueued(String job) {
        assertThat(await(() -> reports(job), reports -> !reports.isEmpty()).getFirst())
                .satisfies(report -> {
                    assertThat(report.getState()).isEqualTo(JobState.QUEUED);
                    assertThat(report.getPhase()).matches("waiting for its turn, place \\d in the queue");
                    assertThat(report.getSecondsLeft()).isPositive();
                });
    }

    private static void assertFair() {
        List<JobProgress> refused = Stream.concat(
                        IntStream.range(0, CROWD).mapToObj(number -> ended("crowd-" + number)),
                        Stream.of(ended("single")))
                .sorted(Comparator.comparing(JobProgress::getAtMillis))
                .toList();
        assertThat(refused)
                .extracting(JobProgress::getJob)
                .containsExactly("crowd-0", "single", "crowd-1", "crowd-2", "crowd-3");
    }

    @Test
    void what_cannot_be_met_is_refused_with_the_reason() {
        assertRefused(request("unnamed", subject), "the request names no session");
        assertRefused(request("unknown", subject, "monday"), "session monday is not known");
        assertRefused(request("others", subject, "another"), "session another is one of", "not of " + subject);
        assertRefused(request("expired", subject, "unstreamed"), "the log has no muscle windows of these sessions");
        assertRefused(
                request("short", SimulatedSubject.of(6).person().id(), "another"),
                "s of frames with reference torque",
                "at least 5 s would be right");
        assertRefused(
                request(TrainingRequest.newBuilder()
                        .setJob("uncalibrated")
                        .setSubject(subject)
                        .setSessions(List.of("bout"))
                        .setCalibrationVersion(subject + "/9")
                        .build()),
                "no calibration %s/9 is known".formatted(subject));
    }

    /// Nobody can be told of it; the requests after it are met all the same.
    @Test
    void what_is_no_request_goes_to_the_dead_letters() {
        publish(subject, new byte[] {1, 2, 3});
        publish(
                "somebody-else",
                MessageCodec.of(TrainingRequest.class)
                        .encode(TrainingRequest.newBuilder()
                                .setJob("misplaced")
                                .setSubject(subject)
                                .setSessions(List.of("bout"))
                                .build()));
        assertRefused(request("after", subject, "monday"), "session monday is not known");
        await(KilledTrainingTest::deadLetters, letters -> letters == 2);
    }

    private static void assertRefused(String job, String... words) {
        JobProgress end = ended(job);
        assertThat(end.getState()).as(end.getMessage()).isEqualTo(JobState.REFUSED);
        assertThat(end.getMessage()).contains(words);
    }

    private static String request(String job, String whose, String... sessions) {
        return request(TrainingRequest.newBuilder()
                .setJob(job)
                .setSubject(whose)
                .setSessions(List.of(sessions))
                .setFreeze(Freeze.RECURRENT)
                .build());
    }

    private static String request(TrainingRequest request) {
        publish(request.getSubject(), MessageCodec.of(TrainingRequest.class).encode(request));
        return request.getJob();
    }

    private static void publish(String key, byte[] value) {
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            var _ = producer.send(new ProducerRecord<>(Topics.TRAINING_REQUESTS, key, value));
        }
    }

    private static int deadLetters() {
        AtomicInteger letters = new AtomicInteger();
        log.readSince(Topics.deadLetters(Topics.TRAINING_REQUESTS), 0, _ -> letters.incrementAndGet());
        return letters.get();
    }

    private static JobProgress ended(String job) {
        return await(
                        () -> reports(job).stream()
                                .filter(report ->
                                        report.getState() != JobState.RUNNING && report.getState() != JobState.QUEUED)
                                .toList(),
                        ends -> !ends.isEmpty())
                .getFirst();
    }

    private static List<JobProgress> reports(String job) {
        List<JobProgress> reports = new ArrayList<>();
        MessageCodec<JobProgress> codec = MessageCodec.of(JobProgress.class);
        log.readKeySince(Topics.JOB_PROGRESS, job, 0, record -> reports.add(codec.decode(record.value())));
        return reports;
    }

    /// Since the last tombstone.
    private static List<JobCheckpoint> checkpoints(String job) {
        List<JobCheckpoint> kept = new ArrayList<>();
        MessageCodec<JobCheckpoint> codec = MessageCodec.of(JobCheckpoint.class);
        log.readKeySince(Topics.JOB_CHECKPOINTS, job, 0, record -> {
            if (record.value() == null) {
                kept.clear();
            } else {
                kept.add(codec.decode(record.value()));
            }
        });
        return kept;
    }

    private static ByteBuffer network(String version) {
        List<ModelVersion> found = new ArrayList<>();
        MessageCodec<ModelVersion> codec = MessageCodec.of(ModelVersion.class);
        log.readKeySince(Topics.MODEL_VERSIONS, version, 0, record -> found.add(codec.decode(record.value())));
        assertThat(found).hasSize(1);
        return found.getFirst().getNetwork();
    }

    private static <T> T await(Supplier<T> question, Predicate<T> enough) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            T answer = question.get();
            if (enough.test(answer)) {
                return answer;
            }
            assertThat(System.nanoTime()).as("%s", answer).isLessThan(deadline);
            LockSupport.parkNanos(AGAIN.toNanos()); // leaves the processor to who is asked
        }
    }
}
