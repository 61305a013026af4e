package io.gaitbus.transfer;

import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Session;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Refusal;
import io.gaitbus.stream.job.RequestedSessions;
import io.gaitbus.transfer.fitting.PersonalTraining;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.transfer.queue.CpuShare;
import io.gaitbus.transfer.version.Outcome;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fits the network of the population to one subject, publishes the version with its lineage, and puts it
/// in force where the gate, or a person, says so.
@Singleton
class FineTuning {

    /// How far the clocks of the machines that wrote may lie apart.
    private static final long CLOCKS_APART_MILLIS = Duration.ofMinutes(5).toMillis();

    private final Tables tables;
    private final SessionLog log;
    private final Publisher publisher;
    private final Activations activations;
    private final Checkpoints checkpoints;
    private final Course.Settings settings;
    private final String code;

    FineTuning(
            Tables tables,
            SessionLog log,
            Publisher publisher,
            Activations activations,
            Checkpoints checkpoints,
            TransferConfig config,
            @ConfigProperty(name = "quarkus.application.version") String code) {
        this.tables = tables;
        this.log = log;
        this.publisher = publisher;
        this.activations = activations;
        this.checkpoints = checkpoints;
        this.settings = new Course.Settings(code, new CpuShare(config.cpuShare()), config.checkpointInterval());
        this.code = code;
    }

    /// Meets a request.
    ///
    /// @throws Refusal where it cannot be met
    void run(TrainingJob job, JobReport report) {
        TrainingRequest request = job.request();
        List<Session> sessions = RequestedSessions.of(request.getSubject(), request.getSessions(), tables::session);
        ModelVersion parent = tables.population()
                .orElseThrow(() -> new Refusal("no model of the population is in force: there is nothing to fit from"));
        Optional<JobCheckpoint> before = checkpoints.newest(job.name(), job.writtenAtMillis() - CLOCKS_APART_MILLIS);
        report.begun(before.map(JobCheckpoint::getFraction).orElse(0.0));
        boolean replayed = !request.getCalibrationVersion().isBlank();
        if (replayed) {
            log.refuseUnknown(request.getCalibrationVersion(), request.getSubject());
        }
        String uncalibrated = parent.getCalibrationVersion();
        String calibration = replayed ? request.getCalibrationVersion() : uncalibrated;
        List<Recording> recordings =
                replayed ? replayed(request, sessions, calibration) : recordings(sessions, calibration);
        List<Recording> ofPopulation =
                calibration.equals(uncalibrated) ? recordings : replayed(request, sessions, uncalibrated);
        Model population = Messages.model(parent);
        double seconds = PersonalTraining.learnableSeconds(population, recordings);
        refuseTooShort(seconds);
        PersonalTraining.Inputs inputs = new PersonalTraining.Inputs(
                population,
                recordings,
                ofPopulation,
                PersonalTraining.Settings.standard(Messages.adaptation(request.getFreeze()), request.getSeed()));
        Course course = new Course(job, report, checkpoints, before, settings);
        PersonalTraining.Fitted fitted = PersonalTraining.fit(inputs, course.from(inputs.fingerprint()), course);
        job.check(); // from here on it is told to all
        ModelVersion version = version(request, parent, calibration, fitted, seconds);
        publisher.publish(version);
        String message = version.getReason() + activated(version);
        report.done(outcome -> outcome.setModelVersion(version.getVersion())
                .setVerdict(version.getVerdict().name())
                .setFigures(version.getFigures())
                .setMessage(message));
    }

    private List<Recording> recordings(List<Session> sessions, String calibration) {
        List<Recording> recordings = new ArrayList<>();
        TreeSet<String> others = new TreeSet<>();
        for (Session session : sessions) {
            for (StreamFrames stream : log.read(session, calibration)) {
                recordings.addAll(stream.recordings());
                others.addAll(stream.otherCalibrations());
            }
        }
        if (recordings.isEmpty()) {
            throw new Refusal(
                    others.isEmpty()
                            ? "the log has no muscle windows of these sessions; it keeps them for 7 days"
                            : "the windows were made under calibration %s, the population's model reads those of %s: name a calibration, or %s, in the request, and they are computed again with it"
                                    .formatted(others, calibration, calibration));
        }
        return recordings;
    }

    private List<Recording> replayed(TrainingRequest request, List<Session> sessions, String calibration) {
        return sessions.stream()
                .flatMap(session -> log.replayed(session, calibration, request.getJob()).stream())
                .flatMap(stream -> stream.recordings().stream())
                .toList();
    }

    private static void refuseTooShort(double seconds) {
        if (!(seconds >= PersonalTraining.LEAST_SECONDS)) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "%.1f s of frames with reference torque, in stretches long enough for the network; at least %.0f s would be right: upload it at /sessions/{id}/{leg}/reference-torques",
                    seconds,
                    PersonalTraining.LEAST_SECONDS));
        }
    }

    private ModelVersion version(
            TrainingRequest request,
            ModelVersion parent,
            String calibration,
            PersonalTraining.Fitted fitted,
            double seconds) {
        Judgement judgement = Judgement.of(fitted.verdict(), request);
        return ModelVersion.newBuilder()
                .setVersion(tables.nextVersion(request.getSubject()))
                .setSubject(request.getSubject())
                .setParent(parent.getVersion())
                .setCalibrationVersion(calibration)
                .setNetwork(ByteBuffer.wrap(ModelFile.write(fitted.model())))
                .setSessions(List.copyOf(new TreeSet<>(request.getSessions())))
                .setSeconds(seconds)
                .setSeed(request.getSeed())
                .setCode(code)
                .setFigures(fitted.figures().named())
                .setVerdict(judgement.verdict())
                .setReason(judgement.reason())
                .setCreatedAtMillis(System.currentTimeMillis())
                .build();
    }

    /// Puts a version in force that is to go live, unless the subject's pair is pinned.
    ///
    /// @return what is to be added to the job's message
    private String activated(ModelVersion version) {
        return switch (version.getVerdict()) {
            case PROMOTED, FORCED -> afterwards(activations.passed(version));
            case REJECTED -> "";
        };
    }

    private static String afterwards(Outcome outcome) {
        return switch (outcome) {
            case Outcome.InForce _ -> "";
            case Outcome.Refused _, Outcome.Unknown _ -> "; not put in force, for " + outcome.reason();
        };
    }
}
