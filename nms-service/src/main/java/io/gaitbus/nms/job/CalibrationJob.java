package io.gaitbus.nms.job;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationRequest;
import io.gaitbus.message.CalibrationVerdict;
import io.gaitbus.message.SensorWindow;
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
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Refusal;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// Share of the work that the blocks of the cross-validation are.
    private static final double JUDGING = 0.8;

    private final Tables tables;
    private final SensorLog log;
    private final SessionTrials trials;
    private final Publisher publisher;
    private final String code;

    CalibrationJob(
            Tables tables,
            SensorLog log,
            SessionTrials trials,
            Publisher publisher,
            @ConfigProperty(name = "quarkus.application.version") String code) {
        this.tables = tables;
        this.log = log;
        this.trials = trials;
        this.publisher = publisher;
        this.code = code;
    }

    /// Meets a request.
    ///
    /// @throws Refusal where it cannot be met
    void run(CalibrationRequest request, JobReport report) {
        List<Session> sessions = Requested.sessions(request.getSubject(), request.getSessions(), tables);
        report.begun();
        SensorWindow window = firstWindow(sessions);
        Anatomy body = tables.bodies().of(window);
        MuscleParameters base = base(request, body);
        List<Trial> known = trials(sessions, base.anatomy());
        refuseTooShort(seconds(known));
        Judged judged = judged(request, base, inForce(request.getSubject(), body, sessions), known, report);
        if (judged.heldOut.isBetter()) {
            Calibration calibration = calibration(
                            request, judged, tables.bodies().lengths(window))
                    .setSeconds(seconds(known))
                    .build();
            publisher.publish(calibration);
            String next = train(request, calibration);
            report.done(outcome -> outcome.setCalibrationVersion(calibration.getVersion())
                    .setVerdict(ACCEPTED)
                    .setFigures(judged.figures)
                    .setMessage(judged.reason + next));
        } else {
            report.done(outcome -> outcome.setVerdict(REJECTED)
                    .setFigures(judged.figures)
                    .setMessage(judged.reason + "; not published"));
        }
    }

    /// A fit, and what it is worth.
    private record Judged(Calibrator.Fit fit, HeldOut heldOut, Map<String, Double> figures, String reason) {}

    private Judged judged(
            CalibrationRequest request,
            MuscleParameters base,
            HeldOut.InForce inForce,
            List<Trial> known,
            JobReport report) {
        Calibrator calibrator = new Calibrator(options(request));
        HeldOut heldOut = HeldOut.of(
                calibrator,
                base,
                inForce,
                known,
                share -> report.running(JUDGING * share, "judging on seconds held out", Double.NaN));
        Calibrator.Fit fit = calibrator.fit(
                base,
                known,
                share -> report.running(JUDGING + (1 - JUDGING) * share, "fitting to all seconds", Double.NaN));
        String reason = "an error of %.4f N·m/kg on seconds it was not fitted to, where %s in force has %.4f"
                .formatted(heldOut.fitted(), tables.calibrationInForce(request.getSubject()), heldOut.inForce());
        return new Judged(fit, heldOut, figures(base, fit, heldOut, known), reason);
    }

    private static CalibrationOptions options(CalibrationRequest request) {
        try {
            return CalibrationOptions.DEFAULT
                    .fittingDelay(request.getFitDelay())
                    .penalising(request.getFibreLengthPenalty())
                    .seeded(request.getSeed());
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private SensorWindow firstWindow(List<Session> sessions) {
        for (Session session : sessions) {
            for (var leg : session.getLegs()) {
                List<SensorWindow> windows = log.windows(session, leg.getLeg());
                if (!windows.isEmpty()) {
                    return windows.getFirst();
                }
            }
        }
        throw new Refusal("the log has no sensor windows of these sessions; it keeps them for 7 days");
    }

    private MuscleParameters base(CalibrationRequest request, Anatomy body) {
        MuscleParameters base = tables.calibrations()
                .muscles(request.getBase(), body)
                .orElseThrow(() -> new Refusal("calibration %s is not known; %s or a version on the log would be right"
                        .formatted(request.getBase(), Calibrations.GENERIC)));
        double delay = request.getDelay();
        if (!(delay >= 0 && delay <= MuscleParameters.LONGEST_DELAY)) {
            throw new Refusal("delay %s s; 0 to %s s would be right".formatted(delay, MuscleParameters.LONGEST_DELAY));
        }
        return new MuscleParameters(
                base.anatomy(), base.muscles(), delay, Calibrations.tendon(request.getTendon()), base.curves());
    }

    private List<Trial> trials(List<Session> sessions, Anatomy anatomy) {
        List<Trial> known = new ArrayList<>();
        for (Session session : sessions) {
            known.addAll(trials.of(session, tables.bodies(), body -> anatomy.ofMass(body.mass())));
        }
        return known;
    }

    private static void refuseTooShort(double seconds) {
        if (!(seconds >= LEAST_SECONDS)) {
            throw new Refusal(
                    "%.1f s of frames with a reference torque that changes, in stretches of a second or more, 2 s or later after a stream or a gap began; at least %.0f s would be right: upload it at /sessions/{id}/{leg}/reference-torques"
                            .formatted(seconds, LEAST_SECONDS));
        }
    }

    private static double seconds(List<Trial> known) {
        return known.stream().mapToInt(Trial::knownFrames).sum() / FrameGrid.FRAME_RATE;
    }

    private HeldOut.InForce inForce(String subject, Anatomy body, List<Session> sessions) {
        MuscleParameters muscles = tables.calibrations()
                .muscles(tables.calibrationInForce(subject), body)
                .orElseGet(() -> MuscleParameters.generic(body));
        return new HeldOut.InForce(muscles, trials(sessions, muscles.anatomy()));
    }

    private Calibration.Builder calibration(CalibrationRequest request, Judged judged, SegmentLengths lengths) {
        MuscleParameters muscles = judged.fit.parameters();
        boolean generic = request.getBase().equals(Calibrations.GENERIC);
        return Calibrations.written(muscles, Calibration.newBuilder())
                .setVersion(tables.nextCalibration(request.getSubject()))
                .setSubject(request.getSubject())
                .setBase(request.getBase())
                .setGeometry(generic ? "" : muscles.anatomy().geometry().written())
                .setLegLength(lengths.leg())
                .setThighLength(lengths.thigh())
                .setShankLength(lengths.shank())
                .setSessions(List.copyOf(new TreeSet<>(request.getSessions())))
                .setOnBounds(judged.fit.onBounds())
                .setFigures(judged.figures)
                .setVerdict(CalibrationVerdict.ACCEPTED)
                .setReason(judged.reason)
                .setSeed(request.getSeed())
                .setCode(code)
                .setCreatedAtMillis(System.currentTimeMillis());
    }

    private static Map<String, Double> figures(
            MuscleParameters base, Calibrator.Fit fit, HeldOut heldOut, List<Trial> known) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("rmse.fit", Calibrator.error(fit.parameters(), known));
        figures.put("rmse.fit.base", Calibrator.error(base, known));
        figures.put("rmse.heldOut", heldOut.fitted());
        figures.put("rmse.heldOut.base", heldOut.base());
        figures.put("rmse.heldOut.inForce", heldOut.inForce());
        figures.put("rmse.constant", heldOut.constant());
        for (Muscle muscle : fit.parameters().muscles()) {
            figures.put("strength." + muscle.unit().name(), muscle.strength());
        }
        return figures;
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
