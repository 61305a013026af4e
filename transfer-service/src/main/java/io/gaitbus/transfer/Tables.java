package io.gaitbus.transfer;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Session;
import io.gaitbus.stream.Table;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the log says of sessions, model versions, and the pair (calibration, model) in force for each subject.
@Singleton
class Tables {

    /// Stands for everyone without a model of their own.
    static final String POPULATION = "population";

    private final Table<Session> sessions;
    private final Table<ModelVersion> models;
    private final Table<ActivePair> pairs;

    Tables(Table<Session> sessions, Table<ModelVersion> models, Table<ActivePair> pairs) {
        this.sessions = sessions;
        this.models = models;
        this.pairs = pairs;
    }

    Optional<Session> session(String id) {
        return sessions.row(id);
    }

    Optional<ModelVersion> model(String version) {
        return models.row(version);
    }

    /// The pair in force for a subject: its own, or the population's.
    Optional<ActivePair> pair(String subject) {
        return pairs.row(subject).or(() -> pairs.row(POPULATION));
    }

    /// The name of the next version of a subject: `subject/n`, one above the highest there is.
    String nextVersion(String subject) {
        Pattern ofSubject = Pattern.compile(Pattern.quote(subject) + "/(\\d+)");
        int highest = models.rows().keySet().stream()
                .map(ofSubject::matcher)
                .flatMap(matcher -> matcher.matches() ? Stream.of(Integer.parseInt(matcher.group(1))) : Stream.empty())
                .reduce(0, Math::max);
        return "%s/%d".formatted(subject, highest + 1);
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
