package io.gaitbus.nms.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.MvcTrials.Channel;
import io.gaitbus.nms.signal.MvcTrials.Fault;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MvcTrialsTest {

    private static final MvcTrials TRIALS = new MvcTrials(1000, 50);

    /// A rectified Gaussian of 500 µV rms has a mean of √(2/π) 500 = 399 µV; 0.5 s of it scatter by some
    /// per cent.
    @ParameterizedTest
    @ValueSource(doubles = {500, 1000, 2000, 4000})
    void the_value_is_the_mean_envelope_of_the_strongest_half_second(double rate) {
        MvcTrial weak = new MvcTrial(SurfaceEmg.of(rate, 4, 1, _ -> 300e-6));
        MvcTrial strong = new MvcTrial(SurfaceEmg.of(rate, 5, 2, t -> t > 2 && t < 3 ? 500e-6 : 250e-6));

        MvcValues values = values(new MvcTrials(rate, 0), new Channel("rect_fem", List.of(weak, strong)));

        assertThat(values.values()).singleElement().satisfies(mvc -> {
            assertThat(mvc.muscle()).isEqualTo("rect_fem");
            assertThat(mvc.trial()).isEqualTo(1);
            assertThat(mvc.atSecond()).isBetween(2.0, 2.6);
            assertThat(mvc.volts()).isCloseTo(399e-6, within(60e-6));
        });
    }

    @Test
    void divided_by_its_value_the_trial_itself_comes_to_1_in_the_chain_that_will_use_it() {
        float[] emg = SurfaceEmg.of(1000, 4, 3, _ -> 400e-6);
        MvcValues.Mvc mvc = values(TRIALS, new Channel("rect_fem", List.of(new MvcTrial(emg))))
                .values()
                .getFirst();
        SignalChain chain = SignalChain.of(new StreamSetup(
                EmgKind.RAW, 1000, List.of(new EmgChannel("rect_fem", 2 * mvc.volts())), List.of("knee"), 100, 50));
        SensorChunk whole = new SensorChunk(0, 400, new float[][] {Arrays.copyOf(emg, 3991)}, new float[1][400], true);
        float[] half = SensorFrames.excitations(
                chain.advance(chain.atRest(), whole).frames())[Muscles.MEASURABLE.indexOf("rect_fem")];

        double sum = 0;
        int first = (int) Math.round(mvc.atSecond() * 100);
        for (int frame = first; frame < first + 50; frame++) {
            sum += half[frame];
        }
        assertThat(sum / 50).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void the_beginning_in_which_filters_settle_does_not_count() {
        float[] offset = SurfaceEmg.of(1000, 4, 4, _ -> 100e-6);
        for (int i = 0; i < offset.length; i++) {
            offset[i] += 4e-3f; // a step for the filters
        }
        MvcValues values = values(TRIALS, new Channel("rect_fem", List.of(new MvcTrial(offset))));

        assertThat(values.values().getFirst().volts()).isCloseTo(80e-6, within(20e-6));
    }

    @Test
    void trials_that_cannot_be_used_are_named_with_muscle_and_number() {
        float[] clipped = SurfaceEmg.of(1000, 4, 5, _ -> 1e-3);
        for (int i = 0; i < clipped.length; i++) {
            clipped[i] = Math.clamp(clipped[i], -1e-3f, 1e-3f);
        }
        MvcTrial good = new MvcTrial(SurfaceEmg.of(1000, 4, 6, _ -> 4e-4));
        List<Channel> channels = List.of(
                new Channel("rect_fem", List.of(good, new MvcTrial(clipped))),
                new Channel("vas_lat", List.of(new MvcTrial(new float[4000]), good, new MvcTrial(new float[1999]))));

        assertThat(TRIALS.of(channels))
                .isInstanceOfSatisfying(
                        MvcTrials.Unusable.class,
                        unusable -> assertThat(unusable.faults())
                                .containsExactly(
                                        new Fault(
                                                "rect_fem",
                                                1,
                                                "saturated",
                                                "an amplifier with room for a maximal contraction"),
                                        new Fault(
                                                "vas_lat",
                                                0,
                                                "without a signal for a while",
                                                "an electrode that is on"),
                                        new Fault("vas_lat", 2, "2.00 s long", "2.0 s or more")));
    }

    @Test
    void the_version_goes_with_the_values() {
        Channel channel = new Channel("rect_fem", List.of(new MvcTrial(SurfaceEmg.of(1000, 3, 7, _ -> 4e-4))));
        Channel other = new Channel("rect_fem", List.of(new MvcTrial(SurfaceEmg.of(1000, 3, 8, _ -> 4e-4))));
        int version = values(TRIALS, channel).version();

        assertThat(version).isPositive().isEqualTo(values(TRIALS, channel).version());
        assertThat(values(TRIALS, other).version()).isNotEqualTo(version);
        assertThat(values(new MvcTrials(1000, 0), channel).version()).isNotEqualTo(version);
    }

    @Test
    void what_is_no_trial_is_refused() {
        assertThatThrownBy(() -> new MvcTrial(new float[] {Float.NaN})).hasMessageContaining("finite");
        assertThatThrownBy(() -> new Channel("tongue", List.of(new MvcTrial(new float[1]))))
                .hasMessageContaining("rect_fem");
        assertThatThrownBy(() -> new Channel("rect_fem", List.of())).hasMessageContaining("one or more");
    }

    private static MvcValues values(MvcTrials trials, Channel channel) {
        return ((MvcTrials.Values) trials.of(List.of(channel))).values();
    }
}
