package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;
import java.util.stream.Stream;

/// Transfer: each subject is left out once; what was learned from all others is adapted to the first
/// seconds of that one.
///
/// Unless activities are named, the first seconds of each bout are adapted to, at most its half, and the
/// test is what comes after the longest of them, or its last 30 s where that is shorter. All rows share
/// these tests, those before adaptation too. Whose raw EMG came without an MVC value has it from the fewest
/// seconds that are adapted to.
///
/// @param seconds    how many of them, s, each tried by itself; one or more, growing
/// @param adapted    the activity whose seconds are adapted to; empty: every one
/// @param tested     the activities that are tested, whole; empty: all not adapted to
/// @param population further people to learn from, none of whom is left out
/// @param leftOut    ids of those who are left out; empty: everybody
public record Transfer(
        List<Double> seconds, List<String> adapted, List<String> tested, List<Subject> population, List<String> leftOut)
        implements Protocol {

    private static final double LONGEST_TEST = 30;

    public Transfer {
        seconds = seconds.stream().sorted().distinct().toList();
        adapted = List.copyOf(adapted);
        tested = List.copyOf(tested);
        population = List.copyOf(population);
        leftOut = List.copyOf(leftOut);
        if (seconds.isEmpty() || !(seconds.getFirst() > 0)) {
            throw new IllegalArgumentException("seconds %s; one or more, above 0, would be right".formatted(seconds));
        }
        if (adapted.isEmpty() && !tested.isEmpty()) {
            throw new IllegalArgumentException(
                    "activities %s are tested, but none is named to adapt to".formatted(tested));
        }
        if (tested.stream().anyMatch(adapted::contains)) {
            throw new IllegalArgumentException(
                    "%s is adapted to and %s tested; others would be right".formatted(adapted, tested));
        }
    }

    @Override
    public String name() {
        return "transfer";
    }

    @Override
    public String inWords() {
        String from = adapted.isEmpty()
                ? "each of their recordings, at most half of it, and tested on what comes after the longest, at most the last 30 s"
                : "%s, and tested on %s"
                        .formatted(
                                String.join(", ", adapted),
                                tested.isEmpty() ? "the other recordings" : String.join(", ", tested));
        return "leave one subject out: fitted to all recordings of the others, adapted to the first %s s of %s"
                .formatted(
                        String.join(", ", seconds.stream().map(Transfer::number).toList()), from);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }

    @Override
    public List<Fold> folds(List<Subject> subjects) {
        List<Subject> others = Stream.concat(subjects.stream(), population.stream())
                .map(Subject::normalised)
                .toList();
        if (others.size() < 2) {
            throw new IllegalArgumentException(
                    "one subject and no simulated ones; somebody else is needed to learn from before");
        }
        List<Fold> folds = subjects.stream()
                .filter(subject -> leftOut.isEmpty() || leftOut.contains(subject.id()))
                .filter(this::hasBoth)
                .map(subject -> fold(subject, others))
                .toList();
        if (folds.isEmpty()) {
            throw new IllegalArgumentException("nobody to leave out among %s: %s would be right"
                    .formatted(
                            String.join(", ", subjects.stream().map(Subject::id).toList()),
                            adapted.isEmpty() ? "one of these ids" : "someone with the activities that are named"));
        }
        return folds;
    }

    private boolean hasBoth(Subject subject) {
        return adapted.isEmpty()
                || subject.bouts().stream().anyMatch(this::isAdaptedTo)
                        && subject.bouts().stream().anyMatch(this::isTested);
    }

    private Fold fold(Subject left, List<Subject> others) {
        Subject subject = left.normalised(bout -> isAdaptedTo(bout) ? given(bout, seconds.getFirst()) : 0);
        return new Fold(
                subject.id(),
                Others.of(left, others),
                seconds.stream().map(each -> newSeconds(subject, each)).toList(),
                subject.bouts().stream().filter(this::isTested).map(this::test).toList());
    }

    private NewSeconds newSeconds(Subject subject, double each) {
        return new NewSeconds(
                each,
                subject.bouts().stream()
                        .filter(this::isAdaptedTo)
                        .map(bout -> new Excerpt(bout, new Span(0, given(bout, each))))
                        .toList());
    }

    private Excerpt test(Bout bout) {
        if (!adapted.isEmpty()) {
            return Excerpt.whole(bout);
        }
        double end = bout.recording().seconds();
        return new Excerpt(bout, new Span(Math.max(given(bout, seconds.getLast()), end - LONGEST_TEST), end));
    }

    private boolean isAdaptedTo(Bout bout) {
        return adapted.isEmpty() || adapted.contains(bout.activity());
    }

    private boolean isTested(Bout bout) {
        if (adapted.isEmpty()) {
            return true;
        }
        return tested.isEmpty() ? !adapted.contains(bout.activity()) : tested.contains(bout.activity());
    }

    /// Seconds of a bout that are given where so many are asked for.
    private static double given(Bout bout, double asked) {
        return Math.min(asked, bout.recording().seconds() / 2);
    }
}
