package io.gaitbus.nms.job;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationRequest;
import io.gaitbus.message.CalibrationVerdict;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Session;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.nms.Calibrations;
import io.gaitbus.nms.Tables;
import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.HeldOut;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Refusal;
import io.gaitbus.stream.job.RequestedSessions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Fits the muscles of one subject to the torque of some sessions, judges the outcome on seconds it was not
/// fitted to, and publishes it with its lineage. One that is better than what is in force is put before
/// transfer-service, for it goes live only with a model that passed the gate on it.
@Singleton
class CalibrationJob {

    private static final String ACCEPTED = CalibrationVerdict.ACCEPTED.name();
    private static final String REJECTED = "REJECTED";

    /// The least that muscles can be fitted to, s.
    private static final double LEAST_SECONDS = 5;

    /// The most frames that muscles are fitted to, for the service has live streams to carry: a minute,
    /// from each stream's first known torque on. A penalty on fibre lengths adds a row for each muscle, and
    /// takes less.
    private static final int MOST_FRAMES = 6000;

    private static final int MOST_WITH_PENALTY = 1500;
    private static final int MOST_TRIALS = 40;

    private final Tables tables;
    private final SensorLog log;
    private final Publisher publisher;
    private final JobConfig config;
    private final String code;

    CalibrationJob(
            Tables tables,
            SensorLog log,
            Publisher publisher,
            JobConfig config,
            @ConfigProperty(name = "quarkus.application.version") String code) {
        this.tables = tables;
        this.log = log;
        this.publisher = publisher;
        this.config = config;
        this.code = code;
    }

    /// Meets a request.
    ///
    /// @throws Refusal where it cannot be met
    void run(CalibrationRequest request, JobReport report) {
        Optional<Calibration> before = tables.calibrationOf(request.getJob());
        if (before.isPresent()) { // cut off after it was published
            accepted(request, before.get(), report);
            return;
        }
        List<Session> sessions = RequestedSessions.of(request.getSubject(), request.getSessions(), tables::session);
        report.begun();
        List<StreamSignals> streams = streams(sessions);
        Anatomy body = tables.bodies().of(streams.getFirst().first());
        MuscleParameters base = base(request, body);
        List<Trial> known = trials(request, streams, base.anatomy());
        refuseTooShort(seconds(known));
        Calibrator calibrator = new Calibrator(options(request));
        JudgedFit fit = JudgedFit.of(calibrator, base, inForce(request, body, streams), known, report);
        if (fit.heldOut().isBetter()) {
            SegmentLengths lengths = tables.bodies().lengths(streams.getFirst().first());
            Calibration calibration = calibration(request, fit, lengths, seconds(known));
            publisher.publish(calibration);
            accepted(request, calibration, report);
        } else {
            String reason = fit.reason(tables.calibrationInForce(request.getSubject()));
            report.done(outcome ->
                    outcome.setVerdict(REJECTED).setFigures(fit.figures()).setMessage(reason + "; not published"));
        }
    }

    private void accepted(CalibrationRequest request, Calibration calibration, JobReport report) {
        String next = train(request, calibration);
        report.done(outcome -> outcome.setCalibrationVersion(calibration.getVersion())
                .setVerdict(ACCEPTED)
                .setFigures(calibration.getFigures())
                .setMessage(calibration.getReason() + next));
    }

    private List<StreamSignals> streams(List<Session> sessions) {
        List<StreamSignals> streams = new ArrayList<>();
        for (Session session : sessions) {
            if (session.getEmgKind() == EmgKind.ACTIVATION) {
                throw new Refusal(
                        "session %s brings activations, which live streams take as they come; one of EMG would be right"
                                .formatted(session.getId()));
            }
            streams.addAll(log.signals(session));
        }
        if (streams.isEmpty()) {
            throw new Refusal("the log has no sensor windows of these sessions; it keeps them for 7 days");
        }
        return streams;
    }

    private static CalibrationOptions options(CalibrationRequest request) {
        return CalibrationOptions.DEFAULT
                .fittingDelay(request.getFitDelay())
                .penalising(request.getFibreLengthPenalty())
                .seeded(request.getSeed());
    }

    private MuscleParameters base(CalibrationRequest request, Anatomy body) {
        tables.awaitCalibration(request.getBase(), config.calibrationPatience());
        MuscleParameters base = tables.calibrations().musclesFor(request.getSubject(), request.getBase(), body);
        double delay = request.getDelay();
        if (!(delay >= 0 && delay <= MuscleParameters.LONGEST_DELAY)) {
            throw new Refusal("delay %s s; 0 to %s s would be right".formatted(delay, MuscleParameters.LONGEST_DELAY));
        }
        return new MuscleParameters(
                base.anatomy(), base.muscles(), delay, Calibrations.tendon(request.getTendon()), base.curves());
    }

    private List<Trial> trials(CalibrationRequest request, List<StreamSignals> streams, Anatomy anatomy) {
        int most = (request.getFibreLengthPenalty() > 0 ? MOST_WITH_PENALTY : MOST_FRAMES) / streams.size();
        return streams.stream()
                .flatMap(stream -> stream.trials(anatomy.ofMass(tables.bodies().mass(stream.first())), most).stream())
                .limit(MOST_TRIALS)
                .toList();
    }

    private static void refuseTooShort(double seconds) {
        if (!(seconds >= LEAST_SECONDS)) {
            throw new Refusal(String.format(
                    Locale.ROOT,
                    "%.1f s of frames with a reference torque that changes, in stretches of a second or more, 2 s or later after a stream or a gap began; at least %.0f s would be right: upload it at /sessions/{id}/{leg}/reference-torques",
                    seconds,
                    LEAST_SECONDS));
        }
    }

    private static double seconds(List<Trial> known) {
        return known.stream().mapToInt(Trial::knownFrames).sum() / FrameGrid.FRAME_RATE;
    }

    private HeldOut.InForce inForce(CalibrationRequest request, Anatomy body, List<StreamSignals> streams) {
        MuscleParameters muscles = tables.calibrations()
                .muscles(tables.calibrationInForce(request.getSubject()), body)
                .orElseGet(() -> MuscleParameters.generic(body));
        return new HeldOut.InForce(muscles, trials(request, streams, muscles.anatomy()));
    }

    private Calibration calibration(CalibrationRequest request, JudgedFit fit, SegmentLengths lengths, double seconds) {
        boolean ownGeometry = !request.getBase().equals(Calibrations.GENERIC);
        return fit.written(ownGeometry, Calibration.newBuilder())
                .setVersion(tables.nextCalibration(request.getSubject()))
                .setSubject(request.getSubject())
                .setJob(request.getJob())
                .setBase(request.getBase())
                .setLegLength(lengths.leg())
                .setThighLength(lengths.thigh())
                .setShankLength(lengths.shank())
                .setSessions(List.copyOf(new TreeSet<>(request.getSessions())))
                .setSeconds(seconds)
                .setVerdict(CalibrationVerdict.ACCEPTED)
                .setReason(fit.reason(tables.calibrationInForce(request.getSubject())))
                .setSeed(request.getSeed())
                .setCode(code)
                .setCreatedAtMillis(System.currentTimeMillis())
                .build();
    }

    /// Asks for a model on a calibration, where the request wants one.
    ///
    /// @return what is to be added to the job's message
    private String train(CalibrationRequest request, Calibration calibration) {
        if (!request.getTrain()) {
            return "";
        }
        String job = request.getJob() + "-model";
        publisher.publish(TrainingRequest.newBuilder()
                .setJob(job)
                .setSubject(request.getSubject())
                .setSessions(calibration.getSessions())
                .setCalibrationVersion(calibration.getVersion())
                .setSeed(request.getSeed())
                .setRequestedBy(request.getRequestedBy())
                .setRequestedAtMillis(System.currentTimeMillis())
                .build());
        return "; a model is asked for on it as job " + job;
    }
}
