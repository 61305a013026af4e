package io.gaitbus.inference;

import io.gaitbus.network.Architecture;
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

    /// Puts the stamped version to work. One that could not be had is asked for again with each window, so that
    /// it takes over once it is there.
    ///
    /// @param networks the network of a version; may wait for it, the first time it is asked for
    void obey(String stamped, Function<String, Optional<TorqueNetwork>> networks) {
        if (stamped.equals(version)) {
            return;
        }
        running = (stamped.isEmpty() ? Optional.<TorqueNetwork>empty() : networks.apply(stamped))
                .map(network -> new Running(network, network.atRest()));
        version = running.isPresent() ? stamped : "";
        for (long frame = nextFrame - known; frame < nextFrame; frame++) {
            compute(frame, recent[slot(frame)]);
        }
    }

    /// Computes one frame.
    ///
    /// @return the network's state, which holds the frame's torque; empty where no network computes the stream
    Optional<StreamState> step(long frame, float[] features) {
        if (frame != nextFrame) {
            known = 0;
        }
        System.arraycopy(features, 0, recent[slot(frame)], 0, features.length);
        known = Math.min(known + 1, recent.length);
        nextFrame = frame + 1;
        compute(frame, features);
        return running.map(Running::state);
    }

    private void compute(long frame, float[] features) {
        running.ifPresent(it -> it.network().step(it.state(), frame, features));
    }

    private int slot(long frame) {
        return Math.toIntExact(frame % recent.length);
    }
}
