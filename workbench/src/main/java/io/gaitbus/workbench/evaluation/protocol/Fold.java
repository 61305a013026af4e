package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import java.util.List;

/// One way to part the data: what is learned from, what is then adapted to, and what is tested on.
///
/// @param name       what it is called, e.g. the subject left out
/// @param training   what is learned from
/// @param newSeconds each adapted to by itself; empty where nobody is new
/// @param tests      shares no second with any of these
public record Fold(String name, List<Excerpt> training, List<NewSeconds> newSeconds, List<Excerpt> tests) {

    /// Seconds of which the two half seconds at the cuts leave something.
    private static final double ALWAYS_ENOUGH = 1.5;

    public Fold {
        training = List.copyOf(training);
        newSeconds = List.copyOf(newSeconds);
        tests = List.copyOf(tests);
        newSeconds.forEach(given -> given.excerpts().forEach(Fold::requireKnown));
        training.forEach(Fold::requireKnown);
        tests.forEach(Fold::requireKnown);
        for (Excerpt test : tests) {
            if (training.stream().anyMatch(lesson -> share(lesson, test))
                    || newSeconds.stream()
                            .flatMap(given -> given.excerpts().stream())
                            .anyMatch(lesson -> share(lesson, test))) {
                throw new IllegalArgumentException(
                        "%s: %s is tested on seconds that are learned from".formatted(name, test.bout()));
            }
        }
    }

    /// A short excerpt may have nothing left between its cuts.
    private static void requireKnown(Excerpt excerpt) {
        if (excerpt.span().seconds() < ALWAYS_ENOUGH && excerpt.knownFrames() == 0) {
            throw new IllegalArgumentException("%s, %s to %s s: too short, the torque of no frame is known"
                    .formatted(
                            excerpt.bout(),
                            excerpt.span().from(),
                            excerpt.span().to()));
        }
    }

    private static boolean share(Excerpt lesson, Excerpt test) {
        Span learned = lesson.span();
        Span tested = test.span();
        return lesson.bout().isOf(test.bout())
                && lesson.bout().activity().equals(test.bout().activity())
                && learned.from() < tested.to()
                && tested.from() < learned.to();
    }
}
