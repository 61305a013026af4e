package io.gaitbus.nms;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Subject;
import io.gaitbus.stream.Table;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the log says of subjects, and of the pair (calibration, model) in force for each.
@Singleton
class Tables {

    /// Key of the pair of every subject without one of its own.
    static final String POPULATION = "population";

    private final Table<Subject> subjects;
    private final Table<ActivePair> pairs;

    Tables(Table<Subject> subjects, Table<ActivePair> pairs) {
        this.subjects = subjects;
        this.pairs = pairs;
    }

    Optional<Subject> subject(String id) {
        return subjects.row(id);
    }

    /// The pair in force for a subject: its own, or the population's.
    Optional<ActivePair> pair(String subject) {
        return pairs.row(subject).or(() -> pairs.row(POPULATION));
    }

    void awaitComplete() {
        subjects.awaitComplete();
        pairs.awaitComplete();
    }

    boolean isComplete() {
        return subjects.isComplete() && pairs.isComplete();
    }

    String trouble() {
        return (subjects.trouble() + " " + pairs.trouble()).strip();
    }
}
