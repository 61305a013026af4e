package io.gaitbus.transfer;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Session;
import io.gaitbus.stream.Table;
import io.gaitbus.stream.job.VersionNames;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;

/// What the log says of sessions, jobs, model versions, and the pair (calibration, model) in force for each
/// subject.
@Singleton
public class Tables {

    /// Stands for everyone without a model of their own.
    public static final String POPULATION = "population";

    private final Table<Session> sessions;
    private final Table<ModelVersion> models;
    private final Table<ActivePair> pairs;
    private final Table<JobProgress> jobs;
    private final VersionNames names;

    Tables(Table<Session> sessions, Table<ModelVersion> models, Table<ActivePair> pairs, Table<JobProgress> jobs) {
        this.sessions = sessions;
        this.models = models;
        this.pairs = pairs;
        this.jobs = jobs;
        this.names = new VersionNames(() -> models.rows().keySet());
    }

    Optional<Session> session(String id) {
        return sessions.row(id);
    }

    /// The version of the population that is in force.
    Optional<ModelVersion> population() {
        return pairs.row(POPULATION).map(ActivePair::getModelVersion).flatMap(models::row);
    }

    /// A version by its name, `subject/n`.
    public Optional<ModelVersion> model(String version) {
        return models.row(version);
    }

    /// All versions there are.
    public Collection<ModelVersion> models() {
        return models.rows().values();
    }

    /// The pair of a subject's own; empty where the population's is in force.
    public Optional<ActivePair> pair(String subject) {
        return pairs.row(subject);
    }

    /// The latest report of a job of the last day.
    public Optional<JobProgress> job(String name) {
        return jobs.row(name);
    }

    /// A name for the next version of a subject.
    String nextVersion(String subject) {
        return names.next(subject);
    }

    void awaitComplete() {
        sessions.awaitComplete();
        models.awaitComplete();
        pairs.awaitComplete();
        jobs.awaitComplete();
    }

    /// Whether all of it is read, and followed.
    boolean isComplete() {
        return sessions.isComplete() && models.isComplete() && pairs.isComplete() && jobs.isComplete();
    }

    String trouble() {
        return String.join(" ", sessions.trouble(), models.trouble(), pairs.trouble(), jobs.trouble())
                .strip();
    }
}
