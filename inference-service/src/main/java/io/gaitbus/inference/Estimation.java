package io.gaitbus.inference;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.Batch;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.TorqueNetwork;
import java.util.Arrays;
import java.util.Optional;

/// A window that is being computed: its frames go into a batch, their torque comes out of it.
final class Estimation {

    private final MuscleWindow message;
    private final FeatureWindow features;
    private final StreamNetwork stream;
    /// That of the muscle model, until the network's is there.
    private final float[] torque;
    private final float[] deviation;
    private int place;

    /// @param stream the network that computes the window's stream
    /// @throws io.gaitbus.gait.UnreadableMessage where the window cannot be read
    Estimation(MuscleWindow message, StreamNetwork stream) {
        this.message = message;
        this.features = Messages.features(message);
        this.stream = stream;
        this.torque = Samples.matrix(message.getTorque(), 1, message.getFrames())[0];
        this.deviation = new float[torque.length];
        Arrays.fill(deviation, Float.NaN);
    }

    StreamNetwork stream() {
        return stream;
    }

    Optional<TorqueNetwork> network() {
        return stream.network();
    }

    /// Puts its frames into a batch of its network.
    void addTo(Batch batch) {
        place = batch.size();
        float[] frame = new float[FeatureLayout.SIZE];
        for (int i = 0; i < features.frames(); i++) {
            features.write(i, frame);
            stream.take(message.getFirstFrame() + i, frame, batch);
        }
    }

    /// Reads their torque out of it.
    void readFrom(Batch batch) {
        for (int i = 0; i < torque.length; i++) {
            torque[i] = batch.torque(place + i);
            deviation[i] = batch.deviation(place + i);
        }
    }

    /// Remembers frames that no network computes.
    void remember() {
        float[] frame = new float[FeatureLayout.SIZE];
        for (int i = 0; i < features.frames(); i++) {
            features.write(i, frame);
            stream.remember(message.getFirstFrame() + i, frame);
        }
    }

    /// What came of it.
    TorqueWindow window() {
        return Messages.torqueWindow(
                message, stream.version(), new Messages.Torques(Samples.bytes(torque), Samples.bytes(deviation)));
    }
}
