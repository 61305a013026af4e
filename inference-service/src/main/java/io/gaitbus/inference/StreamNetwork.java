package io.gaitbus.inference;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.Batch;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import java.util.Optional;
import java.util.function.Function;

/// The network that computes a stream, with its state, and the frames a successor needs to take over without a seam.
///
/// A network's memory is finite, so a new version that is shown the last frames answers as if it had computed the
/// stream from its beginning.
final class StreamNetwork {

    private final float[][] recent = new float[Architecture.LONGEST_MEMORY][FeatureLayout.SIZE];
    private long nextFrame;
    private int known;
    private String version = "";
    private Optional<Running> running = Optional.empty();

    private record Running(TorqueNetwork network, StreamState state) {}

    /// The version that computes this stream; empty where there is none.
    String version() {
        return version;
    }

    /// The network that computes it.
    Optional<TorqueNetwork> network() {
        return running.map(Running::network);
    }

    /// Puts the stamped version to work. One that could not be had is asked for again with each window, so that
    /// it takes over once it is there.
    ///
    /// @param networks the network of a version; may wait for it, the first time it is asked for
    /// @param batches  room to show it the last frames in
    void obey(String stamped, Function<String, Optional<TorqueNetwork>> networks, Batches batches) {
        if (stamped.equals(version)) {
            return;
        }
        running = (stamped.isEmpty() ? Optional.<TorqueNetwork>empty() : networks.apply(stamped))
                .map(network -> new Running(network, network.atRest()));
        version = running.isPresent() ? stamped : "";
        running.ifPresent(it -> {
            Batch batch = batches.empty(it.network.architecture());
            for (long frame = nextFrame - known; frame < nextFrame; frame++) {
                batch.add(it.state, frame, recent[slot(frame)]);
            }
            it.network.step(batch);
        });
    }

    /// Takes in one frame of a window, to be computed with the others of the batch.
    ///
    /// @param batch of the network that computes the stream
    void take(long frame, float[] features, Batch batch) {
        remember(frame, features);
        batch.add(running.orElseThrow().state, frame, features);
    }

    /// Takes in one frame that no network computes.
    void remember(long frame, float[] features) {
        if (frame != nextFrame) {
            known = 0;
        }
        System.arraycopy(features, 0, recent[slot(frame)], 0, features.length);
        known = Math.min(known + 1, recent.length);
        nextFrame = frame + 1;
    }

    private int slot(long frame) {
        return Math.toIntExact(frame % recent.length);
    }
}
