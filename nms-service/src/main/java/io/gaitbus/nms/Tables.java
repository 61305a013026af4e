package io.gaitbus.nms;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Subject;
import io.gaitbus.stream.Table;
import jakarta.inject.Singleton;
import java.util.Optional;

/// What the log says of subjects, and of the pair (calibration, model) in force for each.
@Singleton
class Tables {

    private final Table<Subject> subjects;
    private final Table<ActivePair> pairs;

    Tables(Table<Subject> subjects, Table<ActivePair> pairs) {
        this.subjects = subjects;
        this.pairs = pairs;
    }

    Optional<Subject> subject(String id) {
        return subjects.row(id);
    }

    PairsInForce pairsInForce() {
        return new PairsInForce(pairs::row);
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
