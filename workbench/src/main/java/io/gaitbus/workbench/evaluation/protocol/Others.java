package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;

/// Everybody but one.
final class Others {

    private Others() {}

    /// All that the others did.
    static List<Excerpt> of(Subject left, List<Subject> all) {
        return all.stream()
                .filter(subject ->
                        !(subject.data().equals(left.data()) && subject.id().equals(left.id())))
                .flatMap(Subject::whole)
                .toList();
    }
}
