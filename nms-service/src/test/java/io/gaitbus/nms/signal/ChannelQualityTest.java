package io.gaitbus.nms.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each artefact is found, and nothing is found where there is none.
class ChannelQualityTest {

    private static final double SECONDS = 6;
    private static final int RECT_FEM = Muscles.MEASURABLE.indexOf("rect_fem");

    /// Amplifier noise, walking and a strong contraction, as they come, with an offset, and from a 16-bit
    /// converter.
    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 1925.925926, 2000, 4000})
    void a_clean_channel_is_good_from_rest_to_maximal_contraction(double rate) {
        for (long seed = 0; seed < 10; seed++) {
            for (float[] clean : List.of(
                    SurfaceEmg.rest(rate, SECONDS, seed),
                    SurfaceEmg.of(rate, SECONDS, seed, SurfaceEmg::walking),
                    SurfaceEmg.of(rate, SECONDS, seed, _ -> 700e-6))) {
                assertThat(qualities(rate, clean)).containsOnly(ChannelQuality.GOOD);
                assertThat(qualities(rate, added(clean, _ -> 5e-3))).containsOnly(ChannelQuality.GOOD);
                assertThat(qualities(rate, converted(clean, 11e-3 / 32768))).containsOnly(ChannelQuality.GOOD);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void a_channel_that_stands_still_is_off_whether_at_zero_or_at_the_rail(double rate) {
        for (double constant : new double[] {0, 5e-3, -3.3e-3}) {
            float[] lost = SurfaceEmg.of(rate, SECONDS, 1, SurfaceEmg::walking);
            Arrays.fill(lost, (int) (2 * rate), (int) (4 * rate), (float) constant);
            List<ChannelQuality> qualities = qualities(rate, lost);

            assertThat(qualities.subList(0, 200)).containsOnly(ChannelQuality.GOOD);
            assertThat(qualities.subList(260, 450)).containsOnly(ChannelQuality.OFF);
            assertThat(qualities.subList(550, 600)).containsOnly(ChannelQuality.GOOD);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void clipped_peaks_are_saturation(double rate) {
        float[] strong = SurfaceEmg.of(rate, SECONDS, 2, _ -> 700e-6);
        for (int i = 0; i < strong.length; i++) {
            strong[i] = Math.clamp(strong[i], -1e-3f, 1e-3f); // 15 % of the samples
        }
        assertThat(qualities(rate, strong).subList(60, 600)).containsOnly(ChannelQuality.SATURATED);
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void hum_is_found_at_50_and_60_hertz_where_it_prevails(double rate) {
        for (double mains : new double[] {50, 60, 49.8, 60.1}) {
            IntToDoubleFunction hum = i -> 100e-6 * Math.sin(2 * Math.PI * mains * i / rate + 1)
                    + 40e-6 * Math.sin(2 * Math.PI * 3 * mains * i / rate);
            float[] resting = added(SurfaceEmg.of(rate, SECONDS, 3, _ -> 30e-6), hum);
            float[] working = added(SurfaceEmg.of(rate, SECONDS, 3, _ -> 300e-6), hum);

            assertThat(qualities(rate, resting).subList(60, 600)).containsOnly(ChannelQuality.HUM);
            assertThat(qualities(rate, working)).containsOnly(ChannelQuality.GOOD);
        }
    }

    @Test
    void hum_is_a_verdict_on_the_electrode_also_where_a_notch_takes_it_out() {
        float[] hum = added(SurfaceEmg.rest(1000, SECONDS, 3), i -> 1e-4 * Math.sin(2 * Math.PI * 0.05 * i));

        assertThat(qualities(setup(EmgKind.RAW, 1000, 50), hum).subList(60, 600))
                .containsOnly(ChannelQuality.HUM);
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void a_swinging_cable_is_motion(double rate) {
        IntToDoubleFunction swing =
                i -> 600e-6 * Math.sin(2 * Math.PI * 3 * i / rate) + 300e-6 * Math.sin(2 * Math.PI * 11 * i / rate);
        float[] swinging = added(SurfaceEmg.of(rate, SECONDS, 4, _ -> 80e-6), swing);

        assertThat(qualities(rate, swinging).subList(60, 600)).containsOnly(ChannelQuality.MOTION);
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void a_jump_of_the_electrode_is_motion_and_passes(double rate) {
        float[] jumping = SurfaceEmg.of(rate, SECONDS, 5, SurfaceEmg::walking);
        for (int i = (int) (3 * rate); i < jumping.length; i++) {
            jumping[i] += 8e-3f * (float) Math.exp(-(i - 3 * rate) / (0.05 * rate));
        }
        List<ChannelQuality> qualities = qualities(rate, jumping);

        assertThat(qualities.subList(0, 300)).containsOnly(ChannelQuality.GOOD);
        assertThat(qualities.subList(310, 350)).containsOnly(ChannelQuality.MOTION);
        assertThat(qualities.subList(450, 600)).containsOnly(ChannelQuality.GOOD);
    }

    @Test
    void an_envelope_that_stands_still_for_3_seconds_is_off_but_at_zero_it_is_rest() {
        assertThat(qualities(setup(EmgKind.ENVELOPE, 100, 0), held(0.2f)).subList(310, 600))
                .containsOnly(ChannelQuality.OFF);
        assertThat(qualities(setup(EmgKind.ENVELOPE, 100, 0), held(0))).containsOnly(ChannelQuality.GOOD);
        assertThat(qualities(setup(EmgKind.ENVELOPE, 100, 0), held(1)).subList(310, 600))
                .containsOnly(ChannelQuality.SATURATED);
    }

    /// With a notch, 2e-4 of the step of 10 mV are left, 5e-3 of MVC.
    @ParameterizedTest
    @CsvSource({"0, 1e-4", "50, 5e-3", "60, 5e-3"})
    void a_channel_that_is_off_counts_as_not_measured_until_its_filters_have_settled(double mains, float left) {
        float[] steady = SurfaceEmg.of(1000, SECONDS, 6, _ -> 200e-6);
        float[] lost = steady.clone();
        Arrays.fill(lost, 2000, 4000, 10e-3f);
        StreamSetup setup = setup(EmgKind.RAW, 1000, mains);
        float[] undisturbed = excitations(run(setup, steady));

        int frame = 0;
        for (SensorFrames run : run(setup, lost)) {
            boolean off = run.channelQualities().get(RECT_FEM) == ChannelQuality.OFF;
            assertThat(run.excitationMeasured().get(RECT_FEM)).isEqualTo(!off);
            for (float excitation : run.excitations()[RECT_FEM]) {
                float expected = off ? 0 : undisturbed[frame];
                boolean disturbed = frame >= 200 && frame < 260 && !off;
                assertThat(excitation).isCloseTo(disturbed ? excitation : expected, within(left));
                frame++;
            }
        }
        assertThat(frame).isEqualTo(600);
    }

    @Test
    void muscles_without_an_electrode_are_not_measured() {
        SensorFrames frames = run(setup(EmgKind.RAW, 1000, 0), SurfaceEmg.rest(1000, SECONDS, 7))
                .getFirst();

        assertThat(frames.channelQualities())
                .hasSize(Muscles.MEASURABLE.size())
                .filteredOn(quality -> quality == ChannelQuality.NOT_MEASURED)
                .hasSize(Muscles.MEASURABLE.size() - 1);
    }

    /// As after a crash: a run that begins 500 frames late agrees from its 501st frame on, with artefacts
    /// all over.
    @Test
    void verdicts_forget_within_500_frames() {
        for (EmgKind kind : List.of(EmgKind.RAW, EmgKind.ENVELOPE)) {
            StreamSetup setup = setup(kind, 1000, 0);
            float[] emg = troubled(20, 8);
            List<ChannelQuality> whole = qualities(setup, emg);
            for (int begin : new int[] {3, 100, 455, 990}) {
                List<ChannelQuality> late = perFrame(run(setup, emg, begin, 3));
                assertThat(late.subList(500, late.size())).isEqualTo(whole.subList(begin + 500, begin + late.size()));
            }
            assertThat(whole).contains(ChannelQuality.OFF);
        }
    }

    /// Stretches of 0.1 to 5 s of rest, work, hum, swing, clipping or standing still, V.
    static float[] troubled(double seconds, long seed) {
        float[] emg = SurfaceEmg.of(1000, seconds, seed, SurfaceEmg::walking);
        SplittableRandom random = new SplittableRandom(seed);
        int at = 0;
        while (at < emg.length) {
            int end = Math.min(emg.length, at + 100 + random.nextInt(4900));
            int kind = random.nextInt(5);
            for (int i = at; i < end; i++) {
                emg[i] = switch (kind) {
                    case 0 -> 0.3f;
                    case 1 -> emg[i] + (float) (2e-4 * Math.sin(2 * Math.PI * 0.05 * i));
                    case 2 -> emg[i] + (float) (2e-3 * Math.sin(2 * Math.PI * 0.005 * i));
                    case 3 -> Math.clamp(2 * emg[i], -2e-4f, 2e-4f);
                    default -> emg[i];
                };
            }
            at = end;
        }
        return emg;
    }

    private static float[] added(float[] emg, IntToDoubleFunction artefact) {
        float[] sum = emg.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) artefact.applyAsDouble(i);
        }
        return sum;
    }

    private static float[] converted(float[] emg, double step) {
        float[] rounded = emg.clone();
        for (int i = 0; i < rounded.length; i++) {
            rounded[i] = (float) (step * Math.rint(emg[i] / step));
        }
        return rounded;
    }

    private static float[] held(float value) {
        float[] envelope = new float[600];
        Arrays.fill(envelope, value);
        return envelope;
    }

    private static List<ChannelQuality> qualities(double rate, float[] emg) {
        return qualities(setup(EmgKind.RAW, rate, 0), emg);
    }

    private static List<ChannelQuality> qualities(StreamSetup setup, float[] emg) {
        return perFrame(run(setup, emg));
    }

    private static List<ChannelQuality> perFrame(List<SensorFrames> runs) {
        List<ChannelQuality> qualities = new ArrayList<>();
        for (SensorFrames run : runs) {
            for (int frame = 0; frame < run.frames(); frame++) {
                qualities.add(run.channelQualities().get(RECT_FEM));
            }
        }
        return qualities;
    }

    private static float[] excitations(List<SensorFrames> runs) {
        float[] all = new float[runs.stream().mapToInt(SensorFrames::frames).sum()];
        int at = 0;
        for (SensorFrames run : runs) {
            System.arraycopy(run.excitations()[RECT_FEM], 0, all, at, run.frames());
            at += run.frames();
        }
        return all;
    }

    private static StreamSetup setup(EmgKind kind, double rate, double mains) {
        double mvc = kind == EmgKind.RAW ? 400e-6 : 1;
        return new StreamSetup(
                kind, rate, List.of(new EmgChannel("rect_fem", mvc)), List.of("knee"), FrameGrid.FRAME_RATE, mains);
    }

    private static List<SensorFrames> run(StreamSetup setup, float[] emg) {
        return run(setup, emg, 0, 2);
    }

    private static List<SensorFrames> run(StreamSetup setup, float[] emg, long from, int window) {
        SignalChain chain = SignalChain.of(setup);
        SignalChain.State state = chain.atRest();
        List<SensorFrames> all = new ArrayList<>();
        for (long first = from; ; first += window) {
            long end = FrameGrid.samplesThrough(first + window - 1, setup.emgRate());
            if (end > emg.length) {
                return all;
            }
            int begin = (int) FrameGrid.samplesThrough(first - 1, setup.emgRate());
            SignalChain.Step step = chain.advance(
                    state,
                    new SensorChunk(
                            first,
                            window,
                            new float[][] {Arrays.copyOfRange(emg, begin, (int) end)},
                            new float[1][window],
                            false));
            state = step.state();
            all.addAll(step.frames());
        }
    }
}
