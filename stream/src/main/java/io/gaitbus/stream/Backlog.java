package io.gaitbus.stream;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a batch leads to, stream by stream: where a service is behind, and so has several windows of one stream in
/// one batch, their outputs are joined to longer ones, and whoever reads them has fewer to read. Nothing is left out.
final class Backlog {

    private final Map<String, List<Task.Output>> outputs = new LinkedHashMap<>();

    /// A message to write, and the stream that it is of.
    record Written(String stream, Task.Output output) {}

    /// Takes the next output of a stream.
    void add(String stream, Task.Output output) {
        List<Task.Output> before = outputs.computeIfAbsent(stream, _ -> new ArrayList<>(1));
        Optional<Task.Output> joined =
                before.isEmpty() ? Optional.empty() : before.getLast().joined(output);
        joined.ifPresentOrElse(longer -> before.set(before.size() - 1, longer), () -> before.add(output));
    }

    /// All of it, each stream's in order.
    List<Written> written() {
        List<Written> all = new ArrayList<>();
        outputs.forEach((stream, mine) -> mine.forEach(output -> all.add(new Written(stream, output))));
        return all;
    }
}
