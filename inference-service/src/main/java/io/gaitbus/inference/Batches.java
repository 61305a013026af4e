package io.gaitbus.inference;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Batch;
import java.util.HashMap;
import java.util.Map;

/// Room for the frames of many streams, a batch for networks of each size. One thread uses it, again and again.
final class Batches {

    private final Map<Architecture, Batch> batches = new HashMap<>();

    /// The batch for networks of these sizes, with nothing in it.
    Batch empty(Architecture sizes) {
        Batch batch = batches.computeIfAbsent(sizes, Batch::of);
        batch.clear();
        return batch;
    }
}
