package io.gaitbus.transfer;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Session;
import io.gaitbus.stream.Table;
import io.gaitbus.stream.job.VersionNames;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the log says of sessions, model versions, and the pair (calibration, model) in force for each
/// subject.
@Singleton
class Tables {

    /// Stands for everyone without a model of their own.
    static final String POPULATION = "population";

    private final Table<Session> sessions;
    private final Table<ModelVersion> models;
    private final Table<ActivePair> pairs;
    private final VersionNames names;

    Tables(Table<Session> sessions, Table<ModelVersion> models, Table<ActivePair> pairs) {
        this.sessions = sessions;
        this.models = models;
        this.pairs = pairs;
        this.names = new VersionNames(() -> models.rows().keySet());
    }

    Optional<Session> session(String id) {
        return sessions.row(id);
    }

    /// The version of the population that is in force.
    Optional<ModelVersion> population() {
        return pairs.row(POPULATION).map(ActivePair::getModelVersion).flatMap(models::row);
    }

    /// Whether a promotion must leave the pair of a subject in place.
    boolean isPinned(String subject) {
        return pairs.row(subject).map(ActivePair::getPinned).orElse(false);
    }

    /// A name for the next version of a subject.
    String nextVersion(String subject) {
        return names.next(subject);
    }

    void awaitComplete() {
        sessions.awaitComplete();
        models.awaitComplete();
        pairs.awaitComplete();
    }

    boolean isComplete() {
        return sessions.isComplete() && models.isComplete() && pairs.isComplete();
    }

    String trouble() {
        return String.join(" ", sessions.trouble(), models.trouble(), pairs.trouble())
                .strip();
    }
}
