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

    /// @param batch for the frames of a window, or those a version is shown when it takes over
    private record Running(TorqueNetwork network, StreamState state, Batch batch) {

        static Running atRest(TorqueNetwork network) {
            return new Running(network, network.atRest(), Batch.ofOneStream(network.architecture()));
        }

        void add(long frame, float[] features) {
            batch.add(state, frame, features);
        }

        Batch computed() {
            network.step(batch);
            return batch;
        }
    }

    /// The version that computes this stream; empty where there is none.
    String version() {
        return version;
    }

    /// Puts the stamped version to work. One that could not be had is asked for again with each window, so that
    /// it takes over once it is there.
    ///
    /// @param networks the network of a version; may wait for it, the first time it is asked for
    void obey(String stamped, Function<String, Optional<TorqueNetwork>> networks) {
        if (stamped.equals(version)) {
            return;
        }
        running = (stamped.isEmpty() ? Optional.<TorqueNetwork>empty() : networks.apply(stamped)).map(Running::atRest);
        version = running.isPresent() ? stamped : "";
        for (long frame = nextFrame - known; frame < nextFrame; frame++) {
            add(frame, recent[slot(frame)]);
        }
        running.ifPresent(Running::computed);
    }

    /// Takes in one frame of a window; it is computed with the others of it.
    void take(long frame, float[] features) {
        if (frame != nextFrame) {
            known = 0;
        }
        System.arraycopy(features, 0, recent[slot(frame)], 0, features.length);
        known = Math.min(known + 1, recent.length);
        nextFrame = frame + 1;
        add(frame, features);
    }

    /// Computes the frames taken in.
    ///
    /// @return the torque of each, in their order; empty where no network computes the stream
    Optional<Batch> compute() {
        return running.map(Running::computed);
    }

    private void add(long frame, float[] features) {
        running.ifPresent(it -> it.add(frame, features));
    }

    private int slot(long frame) {
        return Math.toIntExact(frame % recent.length);
    }
}
