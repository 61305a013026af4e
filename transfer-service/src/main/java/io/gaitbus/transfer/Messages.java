package io.gaitbus.transfer;

import io.gaitbus.gait.MuscleSignals;
import io.gaitbus.message.Freeze;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.transfer.fitting.Adaptation;
import java.nio.ByteBuffer;

/// Between messages and domain.
final class Messages {

    private Messages() {}

    /// What the network reads of a window.
    static FeatureWindow features(MuscleWindow message) {
        MuscleSignals signals = MuscleSignals.of(message);
        return new FeatureWindow(
                new Signals(signals.excitationMeasured(), signals.excitations()),
                new Signals(signals.angleMeasured(), signals.angles()),
                signals.angularVelocities(),
                signals.muscleTorques());
    }

    /// The network of a version.
    static Model model(ModelVersion version) {
        ByteBuffer file = version.getNetwork().duplicate();
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return ModelFile.read(bytes);
    }

    static Adaptation adaptation(Freeze freeze) {
        return switch (freeze) {
            case HEAD -> Adaptation.HEAD;
            case RECURRENT -> Adaptation.RECURRENT;
            case ALL -> Adaptation.ALL;
        };
    }
}
