package io.gaitbus.transfer;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Session;
import io.gaitbus.stream.Table;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Map<String, Integer> given = new ConcurrentHashMap<>();

    Tables(Table<Session> sessions, Table<ModelVersion> models, Table<ActivePair> pairs) {
        this.sessions = sessions;
        this.models = models;
        this.pairs = pairs;
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

    /// A name for the next version of a subject: `subject/n`, one above the highest there is. No name is given twice,
    /// though a version takes a moment from the log back to here.
    String nextVersion(String subject) {
        Pattern ofSubject = Pattern.compile(Pattern.quote(subject) + "/(\\d+)");
        int highest = models.rows().keySet().stream()
                .map(ofSubject::matcher)
                .flatMap(matcher -> matcher.matches() ? Stream.of(Integer.parseInt(matcher.group(1))) : Stream.empty())
                .reduce(0, Math::max);
        int next = given.merge(subject, highest + 1, (before, atLeast) -> Math.max(before + 1, atLeast));
        return "%s/%d".formatted(subject, next);
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
