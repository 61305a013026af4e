package io.gaitbus.workbench.pipeline;

import io.gaitbus.gait.Muscles;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleFrames;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import java.util.List;

/// The torque of a whole stream, computed in one go by the same cores, without a log, a process or a window.
final class Undisturbed {

    private Undisturbed() {}

    static float[] torque(StreamSetup setup, SensorChunk stream, Anatomy anatomy, TorqueNetwork network) {
        SignalChain chain = SignalChain.of(setup);
        MuscleModel model = MuscleModel.of(anatomy, setup.kind());
        MuscleFrames muscle = model.advance(
                        model.atRest(),
                        chain.advance(chain.atRest(), stream).frames().getFirst())
                .frames();
        FeatureWindow features = new FeatureWindow(
                new Signals(
                        mask(muscle.sensor().excitationMeasured()),
                        muscle.sensor().excitations()),
                new Signals(
                        mask(muscle.sensor().angleMeasured()), muscle.sensor().angles()),
                muscle.sensor().angularVelocities(),
                muscle.muscleTorques());
        StreamState state = network.atRest();
        float[] frame = new float[FeatureLayout.SIZE];
        float[] torque = new float[features.frames()];
        for (int i = 0; i < torque.length; i++) {
            features.write(i, frame);
            network.step(state, i, frame);
            torque[i] = state.torque();
        }
        return torque;
    }

    private static boolean[] mask(List<Boolean> measured) {
        boolean[] mask = new boolean[measured.size()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = measured.get(i);
        }
        return mask;
    }

    /// The number of channels a test measures: every muscle that can be.
    static int channels() {
        return Muscles.MEASURABLE.size();
    }
}
