package io.gaitbus.nms.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignalChainTest {

    private static final int KNEE = Muscles.JOINTS.indexOf("knee");
    private static final int VAS_LAT = Muscles.MEASURABLE.indexOf("vas_lat");

    private final StreamSetup raw = setup(EmgKind.RAW, 1000, 100);

    /// A 120 Hz sine of 1 mV: rectified mean 2/π mV, over an MVC value of 2 mV.
    @Test
    void the_envelope_of_a_sine_is_its_rectified_mean() {
        SignalChain chain = SignalChain.of(raw);
        List<SensorFrames> frames = run(chain, raw, 0, 300, 1);
        assertThat(frames.getLast().excitations()[VAS_LAT][0]).isCloseTo((float) (2 / Math.PI / 2), within(5e-3f));
    }

    @Test
    void frames_do_not_depend_on_how_samples_are_cut_into_chunks() {
        for (StreamSetup setup :
                List.of(raw, setup(EmgKind.RAW, 1925.925926, 148.148148), setup(EmgKind.ENVELOPE, 50, 50))) {
            List<Float> one = values(run(SignalChain.of(setup), setup, 0, 120, 1));
            List<Float> five = values(run(SignalChain.of(setup), setup, 0, 120, 5));
            assertThat(five).hasSameSizeAs(one).isEqualTo(one);
        }
    }

    /// At 50 Hz the odd frames lie half-way between two samples, and wait for the second.
    @Test
    void angles_are_interpolated_and_never_extrapolated() {
        StreamSetup slow = setup(EmgKind.ENVELOPE, 100, 50);
        SignalChain chain = SignalChain.of(slow);
        float[][] emg = {new float[2]};
        SignalChain.Step first =
                chain.advance(chain.atRest(), new SensorChunk(0, 2, emg, new float[][] {{0.2f}}, false));
        assertThat(first.frames()).hasSize(1);
        assertThat(first.frames().getFirst().frames()).isEqualTo(1);
        SignalChain.Step second =
                chain.advance(first.state(), new SensorChunk(2, 2, emg, new float[][] {{0.4f}}, false));
        assertThat(second.frames().getFirst().firstFrame()).isEqualTo(1);
        assertThat(second.frames().getFirst().angles()[KNEE]).containsExactly(new float[] {0.3f, 0.4f}, within(1e-7f));
    }

    @Test
    void a_gap_is_bridged_and_marked() {
        SignalChain chain = SignalChain.of(raw);
        SignalChain.Step before = chain.advance(chain.atRest(), chunk(raw, 0, 10));
        SignalChain.Step after = chain.advance(before.state(), chunk(raw, 14, 2));
        assertThat(after.frames()).extracting(SensorFrames::bridged).containsExactly(true, false);
        assertThat(after.frames()).extracting(SensorFrames::firstFrame).containsExactly(10L, 14L);
        float[] bridged = after.frames().getFirst().angles()[KNEE];
        assertThat(bridged[1] - bridged[0]).isCloseTo(bridged[3] - bridged[2], within(1e-6f));
    }

    @Test
    void after_a_long_gap_the_chain_begins_anew() {
        SignalChain chain = SignalChain.of(raw);
        SignalChain.Step before = chain.advance(chain.atRest(), chunk(raw, 0, 10));
        SignalChain.Step after = chain.advance(before.state(), chunk(raw, 511, 2));
        SignalChain.Step fresh = chain.advance(chain.atRest(), chunk(raw, 511, 2));
        assertThat(values(after.frames())).isEqualTo(values(fresh.frames()));
    }

    @Test
    void after_500_frames_nothing_is_left_of_where_the_chain_began() {
        List<Float> whole = values(run(SignalChain.of(raw), raw, 0, 700, 1));
        List<Float> late = values(run(SignalChain.of(raw), raw, 100, 700, 1));
        int width = 2 + Muscles.MEASURABLE.size();
        for (int frame = 600; frame < 700; frame++) {
            for (int i = 0; i < width; i++) {
                assertThat(late.get((frame - 100) * width + i)).isCloseTo(whole.get(frame * width + i), within(1e-9f));
            }
        }
    }

    @Test
    void frames_that_were_taken_are_refused() {
        SignalChain chain = SignalChain.of(raw);
        SignalChain.Step before = chain.advance(chain.atRest(), chunk(raw, 0, 10));
        assertThatThrownBy(() -> chain.advance(before.state(), chunk(raw, 9, 1)))
                .hasMessageContaining("frame 10 was next");
    }

    @Test
    void a_setup_that_cannot_be_used_is_refused_with_what_would_be_right() {
        assertThatThrownBy(() -> setup(EmgKind.RAW, 200, 100)).hasMessageContaining("500.0 to 10000 Hz");
        assertThatThrownBy(() -> new EmgChannel("biceps", 1)).hasMessageContaining("rect_fem");
        assertThatThrownBy(() -> new EmgChannel("vas_lat", 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new StreamSetup(EmgKind.RAW, 1000, List.of(), List.of("knee"), 100))
                .hasMessageContaining("one or more");
    }

    private static StreamSetup setup(EmgKind kind, double emgRate, double angleRate) {
        return new StreamSetup(kind, emgRate, List.of(new EmgChannel("vas_lat", 2e-3)), List.of("knee"), angleRate);
    }

    private static List<SensorFrames> run(SignalChain chain, StreamSetup setup, long from, long to, int frames) {
        SignalChain.State state = chain.atRest();
        List<SensorFrames> all = new ArrayList<>();
        for (long frame = from; frame < to; frame += frames) {
            SignalChain.Step step = chain.advance(state, chunk(setup, frame, frames));
            state = step.state();
            all.addAll(step.frames());
        }
        return all;
    }

    private static List<Float> values(List<SensorFrames> all) {
        List<Float> values = new ArrayList<>();
        for (SensorFrames frames : all) {
            for (int frame = 0; frame < frames.frames(); frame++) {
                values.add(frames.angles()[KNEE][frame]);
                values.add(frames.angularVelocities()[KNEE][frame]);
                for (float[] excitation : frames.excitations()) {
                    values.add(excitation[frame]);
                }
            }
        }
        return values;
    }

    /// Samples that depend on their number alone: a sine for the EMG, random angles.
    private static SensorChunk chunk(StreamSetup setup, long first, int frames) {
        long emgFrom = FrameGrid.samplesThrough(first - 1, setup.emgRate());
        float[] emg = new float[FrameGrid.samplesIn(first, frames, setup.emgRate())];
        for (int i = 0; i < emg.length; i++) {
            emg[i] = (float) (1e-3 * Math.sin(2 * Math.PI * 120 * (emgFrom + i) / setup.emgRate()));
        }
        long angleFrom = FrameGrid.samplesThrough(first - 1, setup.angleRate());
        float[] angles = new float[FrameGrid.samplesIn(first, frames, setup.angleRate())];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = (float) new SplittableRandom(angleFrom + i).nextDouble();
        }
        return new SensorChunk(first, frames, new float[][] {emg}, new float[][] {angles}, false);
    }
}
