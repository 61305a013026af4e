package io.gaitbus.ingest;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// A compacted topic, as this service reads it.
///
/// @param <V> a message
interface Rows<V> {

    /// The latest message of a key.
    Optional<V> row(String key);

    /// The latest message of each key.
    Map<String, V> rows();

    /// Completes once a message that was written has been read back.
    CompletionStage<Void> appeared(String key, V message);

    /// Whether all that was there at the start has been read.
    boolean isComplete();

    /// What keeps it from being read; empty when all is well.
    String trouble();
}
