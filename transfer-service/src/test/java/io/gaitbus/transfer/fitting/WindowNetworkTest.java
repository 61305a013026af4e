package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.Architecture;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import io.gaitbus.network.StreamState;
import io.gaitbus.network.TorqueNetwork;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WindowNetworkTest {

    @Test
    void the_last_frame_of_a_window_has_the_torque_of_the_stream() {
        Model model = Model.random(Architecture.STANDARD, 1);
        int memory = model.architecture().memory();
        int half = model.architecture().period() / 2;
        int end = 4 * half;
        SplittableRandom random = new SplittableRandom(2);
        float[][] frames = new float[end + half][FeatureLayout.SIZE];
        for (float[] frame : frames) {
            for (int i = 0; i < frame.length; i++) {
                frame[i] = FeatureLayout.isMask(i) ? 1 : (float) random.nextDouble(-2, 2);
            }
        }
        float[][][] windows = {
            Arrays.copyOfRange(frames, end - memory, end), Arrays.copyOfRange(frames, end + half - memory, end + half)
        };

        try (WindowNetwork network = new WindowNetwork(model, windows)) {
            for (int run = 0; run < 2; run++) {
                float[] torque = network.torque();
                assertThat(torque).hasSize(2);
                assertThat(torque[0]).isCloseTo(streamed(model, frames, end - 1), within(1e-5f));
                assertThat(torque[1]).isCloseTo(streamed(model, frames, end + half - 1), within(1e-5f));
            }
        }
    }

    private static float streamed(Model model, float[][] frames, int last) {
        TorqueNetwork network = TorqueNetwork.of(model);
        StreamState state = network.atRest();
        for (int frame = 0; frame <= last; frame++) {
            network.step(state, frame, frames[frame]);
        }
        return state.torque();
    }
}
