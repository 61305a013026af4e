package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;

/// Within a subject: one model of each subject, fitted to the first 60 % of each of their bouts, tested on
/// the rest.
public record Within() implements Protocol {

    private static final double SHARE = 0.6;

    @Override
    public String name() {
        return "within";
    }

    @Override
    public String inWords() {
        return "one model of each subject, fitted to the first 60 % of each recording and tested on the last 40 %";
    }

    @Override
    public List<Fold> folds(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> fold(subject.normalised(Within::cut)))
                .toList();
    }

    private static Fold fold(Subject subject) {
        return new Fold(
                subject.id(),
                subject.bouts().stream()
                        .map(bout -> new Excerpt(bout, new Span(0, cut(bout))))
                        .toList(),
                List.of(),
                subject.bouts().stream()
                        .map(bout -> new Excerpt(
                                bout, new Span(cut(bout), bout.recording().seconds())))
                        .toList());
    }

    private static double cut(Bout bout) {
        return SHARE * bout.recording().seconds();
    }
}
