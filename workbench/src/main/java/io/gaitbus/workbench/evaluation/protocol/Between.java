package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;

/// Between subjects: each is left out once, and tested on what was learned from all others.
///
/// Whose raw EMG came without an MVC value has it from the first half of each bout, and is tested on the
/// second.
public record Between() implements Protocol {

    @Override
    public String name() {
        return "between";
    }

    @Override
    public String inWords() {
        return "leave one subject out: fitted to all recordings of the others, tested on those of that one";
    }

    @Override
    public List<Fold> folds(List<Subject> subjects) {
        if (subjects.size() < 2) {
            throw new IllegalArgumentException("one subject alone; two or more are needed to leave one out");
        }
        List<Subject> whole = subjects.stream().map(Subject::normalised).toList();
        return subjects.stream().map(subject -> fold(subject, whole)).toList();
    }

    private static Fold fold(Subject left, List<Subject> whole) {
        Subject subject = left.normalised(Between::half);
        double share = left.needsMvc() ? 0.5 : 0;
        return new Fold(
                subject.id(),
                Others.of(left, whole),
                List.of(),
                subject.bouts().stream()
                        .map(bout -> new Excerpt(
                                bout,
                                new Span(
                                        share * bout.recording().seconds(),
                                        bout.recording().seconds())))
                        .toList());
    }

    private static double half(Bout bout) {
        return bout.recording().seconds() / 2;
    }
}
