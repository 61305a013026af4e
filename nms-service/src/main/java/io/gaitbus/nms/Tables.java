package io.gaitbus.nms;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.gaitbus.stream.Table;
import io.gaitbus.stream.job.VersionNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the log says of subjects, sessions and calibrations, and of the pair (calibration, model) in force
/// for each subject.
@Singleton
public class Tables {

    /// From one look at a table to the next.
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Table<Subject> subjects;
    private final Table<Session> sessions;
    private final Table<KnownCalibration> calibrations;
    private final Table<ActivePair> pairs;
    private final VersionNames names;

    Tables(
            Table<Subject> subjects,
            Table<Session> sessions,
            Table<KnownCalibration> calibrations,
            Table<ActivePair> pairs) {
        this.subjects = subjects;
        this.sessions = sessions;
        this.calibrations = calibrations;
        this.pairs = pairs;
        this.names = new VersionNames(() -> calibrations.rows().keySet());
    }

    /// Who a window is of.
    public Bodies bodies() {
        return new Bodies(subjects::row);
    }

    public Optional<Subject> subject(String id) {
        return subjects.row(id);
    }

    public Optional<Session> session(String id) {
        return sessions.row(id);
    }

    public Calibrations calibrations() {
        return new Calibrations(calibrations::row);
    }

    /// Waits for a calibration to come, for so long and no longer.
    public void awaitCalibration(String version, Duration patience) {
        long giveUp = System.nanoTime() + patience.toNanos();
        while (!version.equals(Calibrations.GENERIC)
                && calibrations.row(version).isEmpty()
                && System.nanoTime() < giveUp) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(
                        "interrupted while calibration %s was waited for".formatted(version), e);
            }
        }
    }

    /// The calibration that a job has brought, where it was cut off after that.
    public Optional<Calibration> calibrationOf(String job) {
        return calibrations.rows().values().stream()
                .map(KnownCalibration::message)
                .filter(calibration -> calibration.getJob().equals(job))
                .findFirst();
    }

    /// A name for the next calibration of a subject.
    public String nextCalibration(String subject) {
        return names.next(subject);
    }

    /// What windows are stamped with.
    public PairsInForce pairsInForce() {
        return new PairsInForce(pairs::row, calibrations()::canGoLive);
    }

    /// The calibration in force for a subject.
    public String calibrationInForce(String subject) {
        return pairsInForce().of(subject).map(ActivePair::getCalibrationVersion).orElse(Calibrations.GENERIC);
    }

    /// Waits until all tables are read to the end they had when this service started.
    public void awaitComplete() {
        all().forEach(Table::awaitComplete);
    }

    boolean isComplete() {
        return all().stream().allMatch(Table::isComplete);
    }

    String trouble() {
        return String.join(" ", all().stream().map(Table::trouble).toList()).strip();
    }

    private List<Table<?>> all() {
        return List.of(subjects, sessions, calibrations, pairs);
    }
}
