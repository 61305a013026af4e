package io.gaitbus.workbench.evaluation.protocol;

import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;
import java.util.stream.Stream;

/// Within a subject, to another activity: fitted to all other bouts, whole, and tested on that one, whole.
///
/// @param activities each held out in turn; empty: every one
public record HeldOutActivity(List<String> activities) implements Protocol {

    public HeldOutActivity {
        activities = List.copyOf(activities);
    }

    @Override
    public String name() {
        return "within";
    }

    @Override
    public String inWords() {
        return "one model of each subject for each activity, fitted to all other recordings and tested on that one";
    }

    @Override
    public List<Fold> folds(List<Subject> subjects) {
        List<Fold> folds = subjects.stream()
                .filter(subject -> subject.bouts().size() > 1)
                .flatMap(subject -> heldOut(subject).map(activity -> fold(subject, activity)))
                .toList();
        if (folds.isEmpty()) {
            throw new IllegalArgumentException("no subject has %s and another activity"
                    .formatted(activities.isEmpty() ? "one" : String.join(" or ", activities)));
        }
        return folds;
    }

    private Stream<String> heldOut(Subject subject) {
        return subject.bouts().stream()
                .map(Bout::activity)
                .filter(activity -> activities.isEmpty() || activities.contains(activity));
    }

    private static Fold fold(Subject whole, String activity) {
        Subject subject = whole.normalised(
                bout -> bout.activity().equals(activity) ? 0 : bout.recording().seconds());
        return new Fold(
                subject.id() + " without " + activity,
                subject.whole().filter(part -> !isOf(part, activity)).toList(),
                List.of(),
                subject.whole().filter(part -> isOf(part, activity)).toList());
    }

    private static boolean isOf(Excerpt part, String activity) {
        return part.bout().activity().equals(activity);
    }
}
