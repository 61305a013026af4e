package io.gaitbus.workbench.evaluation.data;

import io.gaitbus.workbench.evaluation.AssumedMvc;
import io.gaitbus.workbench.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// One person and all that they did.
///
/// @param data  which data they are of
/// @param id    who
/// @param bouts one an activity
public record Subject(String data, String id, List<Bout> bouts) {

    public Subject {
        bouts = List.copyOf(bouts);
        long activities = bouts.stream().map(Bout::activity).distinct().count();
        if (bouts.isEmpty() || activities < bouts.size()) {
            throw new IllegalArgumentException(
                    "%s of %s: bouts %s; one or more, each of another activity, would be right"
                            .formatted(id, data, bouts));
        }
    }

    /// @param recordings with their activities as their names
    public static Subject of(String data, String id, List<Recording> recordings) {
        return new Subject(
                data,
                id,
                recordings.stream()
                        .map(recording -> new Bout(data, id, recording.name(), recording))
                        .toList());
    }

    /// The bout of an activity, where there is one.
    public Optional<Bout> bout(String activity) {
        return bouts.stream().filter(bout -> bout.activity().equals(activity)).findFirst();
    }

    /// Whether raw EMG came without an MVC value, so that it depends on what may be looked at.
    public boolean needsMvc() {
        return bouts.stream().map(Bout::recording).anyMatch(AssumedMvc::isMissing);
    }

    /// The same with the MVC values that the first seconds of each bout give, where EMG needs them.
    ///
    /// @param seconds of a bout that are fitted to; 0: none
    public Subject normalised(ToDoubleFunction<Bout> seconds) {
        if (!needsMvc()) {
            return this;
        }
        List<Recording> before = bouts.stream().map(Bout::recording).toList();
        List<Recording> after =
                AssumedMvc.of(before, recording -> seconds.applyAsDouble(bouts.get(before.indexOf(recording))));
        List<Bout> normalised = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            normalised.add(new Bout(data, id, bouts.get(i).activity(), after.get(i)));
        }
        return new Subject(data, id, normalised);
    }

    /// The same with the MVC values that all of it gives.
    public Subject normalised() {
        return normalised(bout -> bout.recording().seconds());
    }

    /// All seconds of it.
    public Stream<Excerpt> whole() {
        return bouts.stream().map(Excerpt::whole);
    }
}
