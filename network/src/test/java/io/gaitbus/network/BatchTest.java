package io.gaitbus.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.management.ThreadMXBean;
import io.gaitbus.network.Architecture.Convolution;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {

    private static final Architecture STANDARD = Architecture.STANDARD;
    /// No width of it is a multiple of a vector.
    private static final Architecture ODD =
            new Architecture(new Convolution(5, 3), new Convolution(19, 4), 50, 3, 11, 70, 35);

    private static final int FRAMES = 150;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 15, 16, 17, 33, 64})
    void a_stream_gets_the_same_torque_to_the_bit_in_any_company(int streams) {
        for (Architecture sizes : new Architecture[] {STANDARD, ODD}) {
            TorqueNetwork network = TorqueNetwork.of(Examples.model(sizes, 1));
            Torques alone = new Torques(network, streams);
            alone.oneByOne();

            assertThat(together(network, streams, 1)).isDeepEqualTo(alone.values);
        }
    }

    /// Windows of 1 to 9 frames, streams that begin at different frames, and not all of them in every
    /// batch.
    @Test
    void it_does_not_matter_how_frames_are_cut_into_batches() {
        int streams = 21;
        TorqueNetwork network = TorqueNetwork.of(Examples.model(STANDARD, 2));
        Torques alone = new Torques(network, streams);
        alone.oneByOne();

        for (long seed = 1; seed < 6; seed++) {
            assertThat(together(network, streams, seed)).isDeepEqualTo(alone.values);
        }
    }

    @Test
    void vectors_and_plain_loops_give_the_same_torque_to_the_bit() {
        for (Architecture sizes : new Architecture[] {STANDARD, ODD}) {
            Model model = Examples.model(sizes, 3);
            Torques plain = new Torques(new TorqueNetwork(model, new PlainKernels()), 3);
            Torques vectors = new Torques(new TorqueNetwork(model, new VectorKernels()), 3);

            plain.oneByOne();
            vectors.oneByOne();

            assertThat(vectors.values).isDeepEqualTo(plain.values);
        }
    }

    /// What was wrong with one stream, such as a torque that is no number, stays with it.
    @Test
    void a_frame_that_is_no_number_spoils_no_other_stream() {
        TorqueNetwork network = TorqueNetwork.of(Examples.model(STANDARD, 4));
        float[][] frames = Examples.frames(30, 5);
        float[] spoilt = frames[3].clone();
        spoilt[FeatureLayout.TORQUE] = Float.NaN;
        StreamState alone = network.atRest();
        StreamState beside = network.atRest();
        StreamState ill = network.atRest();
        Batch batch = Batch.of(STANDARD);

        for (int frame = 0; frame < frames.length; frame++) {
            network.step(alone, frame, frames[frame]);
            batch.add(ill, frame, frame == 3 ? spoilt : frames[frame]);
            int index = batch.add(beside, frame, frames[frame]);
            network.step(batch);
            assertThat(batch.torque(index)).isEqualTo(alone.torque());
            assertThat(Float.isNaN(ill.torque())).isEqualTo(frame >= 3);
        }
    }

    @Test
    void once_it_has_grown_it_allocates_nothing() {
        TorqueNetwork network = TorqueNetwork.of(Examples.model(STANDARD, 6));
        float[][] frames = Examples.frames(256, 7);
        StreamState[] states = atRest(network, 5);
        Batch batch = Batch.of(STANDARD);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = Long.MAX_VALUE; // before the compiler is done, vectors are objects

        for (int round = 0; allocated > 0 && round < 400; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 50; i++) {
                advance(network, batch, states, (round * 50L + i) * 2, frames);
            }
            allocated = threads.getCurrentThreadAllocatedBytes() - before;
        }

        assertThat(allocated).isZero();
    }

    private static void advance(
            TorqueNetwork network, Batch batch, StreamState[] states, long first, float[][] frames) {
        for (StreamState state : states) {
            batch.add(state, first, frames[(int) (first % 256)]);
            batch.add(state, first + 1, frames[(int) ((first + 1) % 256)]);
        }
        network.step(batch);
    }

    @Test
    void frames_of_a_stream_that_do_not_follow_each_other_are_refused() {
        TorqueNetwork network = TorqueNetwork.of(Examples.model(ODD, 8));
        StreamState one = network.atRest();
        StreamState other = network.atRest();
        float[] features = new float[FeatureLayout.SIZE];
        Batch batch = Batch.of(ODD);
        batch.add(one, 4, features);
        batch.add(one, 5, features);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> batch.add(one, 7, features))
                .withMessageContaining("frame 7 does not follow");
        batch.add(other, 0, features);
        assertThatIllegalArgumentException().isThrownBy(() -> batch.add(one, 6, features));
        network.step(batch);
        assertThat(batch.add(one, 6, features)).isZero();
        assertThat(batch.size()).isEqualTo(1);
    }

    @Test
    void a_batch_for_other_sizes_is_refused() {
        TorqueNetwork network = TorqueNetwork.of(Examples.model(ODD, 9));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.step(Batch.of(STANDARD)))
                .withMessageContaining("would be right");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Batch.of(STANDARD).add(network.atRest(), 0, new float[FeatureLayout.SIZE]))
                .withMessageContaining("would be right");
    }

    private static StreamState[] atRest(TorqueNetwork network, int streams) {
        StreamState[] states = new StreamState[streams];
        Arrays.setAll(states, _ -> network.atRest());
        return states;
    }

    /// Torque and deviation of every frame of some streams, [streams][frames][2]; each has frames of its
    /// own and its own first frame.
    private static final class Torques {

        private final TorqueNetwork network;
        private final StreamState[] states;
        private final float[][][] values;

        Torques(TorqueNetwork network, int streams) {
            this.network = network;
            this.states = atRest(network, streams);
            this.values = new float[streams][FRAMES][2];
        }

        void oneByOne() {
            for (int stream = 0; stream < states.length; stream++) {
                float[][] frames = Examples.frames(FRAMES, stream);
                for (int i = 0; i < FRAMES; i++) {
                    network.step(states[stream], first(stream) + i, frames[i]);
                    values[stream][i] = new float[] {states[stream].torque(), states[stream].deviation()};
                }
            }
        }
    }

    private static long first(int stream) {
        return 37L * stream;
    }

    /// The same, in batches of some frames of some of the streams.
    private static float[][][] together(TorqueNetwork network, int streams, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreamState[] states = atRest(network, streams);
        float[][][] values = new float[streams][FRAMES][2];
        int[] done = new int[streams];
        Batch batch = Batch.of(network.architecture());
        while (Arrays.stream(done).anyMatch(count -> count < FRAMES)) {
            int[] from = done.clone();
            for (int stream = 0; stream < streams; stream++) {
                float[][] frames = Examples.frames(FRAMES, stream);
                int end = Math.min(done[stream] + random.nextInt(10), FRAMES);
                for (; done[stream] < end; done[stream]++) {
                    batch.add(states[stream], first(stream) + done[stream], frames[done[stream]]);
                }
            }
            network.step(batch);
            int index = 0;
            for (int stream = 0; stream < streams; stream++) {
                for (int i = from[stream]; i < done[stream]; i++) {
                    values[stream][i] = new float[] {batch.torque(index), batch.deviation(index)};
                    index++;
                }
            }
        }
        return values;
    }
}
