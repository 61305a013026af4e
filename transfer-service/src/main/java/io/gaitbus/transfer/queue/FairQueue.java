package io.gaitbus.transfer.queue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Requests that wait, fair between subjects: these take turns, and the requests of one are met in the
/// order in which they came. Between two turns of one subject every other that waits has one, so that fifty
/// requests of one keep another's waiting for one of them at most. Not for several threads.
///
/// @param <R> a request
public final class FairQueue<R> {

    /// Of each subject that waits its requests; the subjects in the order of their next turns.
    private final Map<String, Deque<R>> waiting = new LinkedHashMap<>();

    /// Takes a request in. A subject that has not waited has its turn after all that do.
    public void add(String subject, R request) {
        waiting.computeIfAbsent(subject, _ -> new ArrayDeque<>()).addLast(request);
    }

    /// Takes a request in again that was taken out and could not be met: it is its subject's first, and
    /// that subject's turn is the next.
    public void putBack(String subject, R request) {
        Map<String, Deque<R>> others = new LinkedHashMap<>(waiting);
        Deque<R> own = Optional.ofNullable(others.remove(subject)).orElseGet(ArrayDeque::new);
        own.addFirst(request);
        waiting.clear();
        waiting.put(subject, own);
        waiting.putAll(others);
    }

    /// The request whose turn it is, which waits no more; empty where none does.
    public Optional<R> next() {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        String subject = waiting.keySet().iterator().next();
        Deque<R> own = waiting.remove(subject);
        R request = own.removeFirst();
        if (!own.isEmpty()) {
            waiting.put(subject, own);
        }
        return Optional.of(request);
    }

    /// Drops requests; the turns of the others stay in their order.
    public void removeIf(Predicate<R> gone) {
        waiting.values().forEach(own -> own.removeIf(gone));
        waiting.values().removeIf(Deque::isEmpty);
    }

    /// All that wait, in the order in which they will be met if no other comes.
    public List<R> order() {
        List<R> order = new ArrayList<>();
        List<List<R>> subjects =
                waiting.values().stream().<List<R>>map(ArrayList::new).toList();
        int rounds = subjects.stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            int turn = round;
            order.addAll(subjects.stream()
                    .flatMap(own -> turn < own.size() ? Stream.of(own.get(turn)) : Stream.empty())
                    .toList());
        }
        return order;
    }
}
