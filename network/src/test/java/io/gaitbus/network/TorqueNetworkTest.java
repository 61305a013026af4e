package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.network.Architecture.Convolution;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TorqueNetworkTest {

    private static final Architecture STANDARD = Architecture.STANDARD;
    private static final Architecture SMALL =
            new Architecture(new Convolution(5, 3), new Convolution(7, 4), 6, 3, 5, 9, 25);

    @Test
    void streaming_equals_the_definition_over_a_window_from_the_first_frame_on() {
        float[][] frames = Examples.frames(60, 1);
        Model model = Examples.model(SMALL, 2);
        DirectDefinition definition = new DirectDefinition(model);
        float[][] streamed = streamed(model, 0, frames);

        for (int frame = 0; frame < frames.length; frame++) {
            double[] direct = definition.at(frame, frames);
            assertThat((double) streamed[frame][0]).isCloseTo(direct[0], within(2e-6));
            assertThat((double) streamed[frame][1]).isCloseTo(direct[1], within(2e-6));
        }
    }

    @Test
    void streaming_equals_the_definition_at_the_standard_sizes() {
        float[][] frames = Examples.frames(190, 3);
        Model model = Examples.model(STANDARD, 4);
        DirectDefinition definition = new DirectDefinition(model);
        float[][] streamed = streamed(model, 0, frames);

        for (int frame = 100; frame < frames.length; frame += 10) {
            assertThat((double) streamed[frame][0]).isCloseTo(definition.at(frame, frames)[0], within(2e-6));
        }
    }

    @Test
    void after_its_memory_nothing_of_what_came_before_is_left_not_even_in_the_last_bit() {
        for (Architecture sizes : new Architecture[] {SMALL, STANDARD}) {
            int memory = sizes.memory();
            float[][] one = Examples.frames(4 * memory, 5);
            float[][] other = Examples.frames(4 * memory, 5);
            float[][] before = Examples.frames(memory, 6);
            before[memory - 1][FeatureLayout.ANGLE_MEASURED] = 1;
            before[memory - 1][FeatureLayout.ANGLE] = Float.NaN;
            System.arraycopy(before, 0, other, 0, memory);
            Model model = Examples.model(sizes, 7);

            float[][] ofOne = streamed(model, 0, one);
            float[][] ofOther = streamed(model, 0, other);

            assertThat(ofOther[memory + sizes.period() / 2 - 2][0]).isNaN();
            for (int frame = 2 * memory - 1; frame < one.length; frame++) {
                assertThat(ofOther[frame]).containsExactly(ofOne[frame]);
            }
        }
    }

    /// A worker that takes a stream over in its middle begins at any frame.
    @Test
    void after_its_memory_it_does_not_matter_at_which_frame_a_stream_began() {
        float[][] frames = Examples.frames(300, 8);
        Model model = Examples.model(STANDARD, 9);
        float[][] whole = streamed(model, 0, frames);

        for (int start : new int[] {1, 59, 60, 61, 119, 120}) {
            float[][] late = streamed(model, start, Arrays.copyOfRange(frames, start, frames.length));
            for (int frame = start + STANDARD.memory() - 1; frame < frames.length; frame++) {
                assertThat(late[frame - start]).containsExactly(whole[frame]);
            }
        }
    }

    /// The memory is not shorter than said: at the oldest age read, the oldest frame still counts.
    @Test
    void the_oldest_frame_of_its_memory_still_counts() {
        Model model = Examples.model(SMALL, 10);
        int memory = SMALL.memory();
        float[][] frames = Examples.frames(2 * memory, 11);
        int oldestAge = 2 * SMALL.period() - 1;
        float[][] changed = Examples.frames(2 * memory, 11);
        Arrays.fill(changed[oldestAge - memory + 1], FeatureLayout.MUSCLE_TORQUE, FeatureLayout.SIZE, 9f);

        assertThat(streamed(model, 0, changed)[oldestAge]).isNotEqualTo(streamed(model, 0, frames)[oldestAge]);
    }

    @Test
    void a_frame_that_does_not_follow_the_last_begins_the_stream_anew() {
        Model model = Examples.model(STANDARD, 12);
        TorqueNetwork network = TorqueNetwork.of(model);
        float[][] frames = Examples.frames(20, 13);
        StreamState state = network.atRest();
        for (int i = 0; i < 10; i++) {
            network.step(state, i, frames[i]);
        }
        StreamState fresh = network.atRest();

        for (int i = 10; i < 20; i++) {
            network.step(state, 500 + i, frames[i]);
            network.step(fresh, 500 + i, frames[i]);
            assertThat(state.torque()).isEqualTo(fresh.torque());
        }
    }

    @Test
    void wrong_sizes_are_refused_by_name() {
        TorqueNetwork network = TorqueNetwork.of(Examples.model(STANDARD, 14));
        StreamState state = network.atRest();
        StreamState foreign = TorqueNetwork.of(Examples.model(SMALL, 14)).atRest();
        float[] features = new float[FeatureLayout.SIZE];

        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.step(state, 0, new float[3]))
                .withMessageContaining("41 would be right");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.step(state, -1, features))
                .withMessageContaining("below 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.step(foreign, 0, features))
                .withMessageContaining("would be right");
    }

    /// [frames][torque, deviation]
    private static float[][] streamed(Model model, long firstFrame, float[][] frames) {
        TorqueNetwork network = TorqueNetwork.of(model);
        StreamState state = network.atRest();
        float[][] estimates = new float[frames.length][];
        for (int i = 0; i < frames.length; i++) {
            network.step(state, firstFrame + i, frames[i]);
            estimates[i] = new float[] {state.torque(), state.deviation()};
        }
        return estimates;
    }
}
