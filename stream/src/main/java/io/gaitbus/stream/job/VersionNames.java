package io.gaitbus.stream.job;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Names for new versions: `subject/n`, one above the highest there is. No name is given twice, though a
/// version takes a moment from the log back to its table. What does not end in a number of up to nine digits
/// is no name of ours.
public final class VersionNames {

    private final Supplier<? extends Collection<String>> known;
    private final Map<String, Integer> given = new ConcurrentHashMap<>();

    /// @param known the names that are on the log
    public VersionNames(Supplier<? extends Collection<String>> known) {
        this.known = known;
    }

    /// A name for the next version of a subject.
    public String next(String subject) {
        Pattern ofSubject = Pattern.compile(Pattern.quote(subject) + "/(\\d{1,9})");
        int highest = known.get().stream()
                .map(ofSubject::matcher)
                .flatMap(matcher -> matcher.matches() ? Stream.of(Integer.parseInt(matcher.group(1))) : Stream.empty())
                .reduce(0, Math::max);
        int next = given.merge(subject, highest + 1, (before, atLeast) -> Math.max(before + 1, atLeast));
        return "%s/%d".formatted(subject, next);
    }
}
