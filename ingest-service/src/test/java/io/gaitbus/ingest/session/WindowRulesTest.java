package io.gaitbus.ingest.session;

import static io.gaitbus.ingest.session.Sessions.RAW;
import static io.gaitbus.ingest.session.Sessions.TWO_MUSCLES;
import static io.gaitbus.ingest.session.Sessions.filled;
import static io.gaitbus.ingest.session.Sessions.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowRulesTest {

    private static final WindowRules RULES = new WindowRules(RAW, TWO_MUSCLES);

    @Test
    void the_first_frame_of_a_stream_has_one_sample_and_each_later_one_ten() {
        assertThat(RULES.samples(window(0, 2))).isEmpty();
        assertThat(window(0, 2).emg()[0]).hasSize(11);
        assertThat(RULES.samples(window(2, 2))).isEmpty();
        assertThat(window(2, 2).emg()[0]).hasSize(20);
    }

    @Test
    void a_window_with_a_sample_too_few_is_told_how_many_it_has() {
        MeasuredWindow tooShort = new MeasuredWindow(new Frames(2, 2, false), filled(2, 19, 0), filled(2, 2, 0));

        assertThat(RULES.samples(tooShort))
                .containsExactly(
                        new Violation("emg[0]", "19 samples", "the 20 samples of frames 2 to 3 at 1000.0 Hz"),
                        new Violation("emg[1]", "19 samples", "the 20 samples of frames 2 to 3 at 1000.0 Hz"));
    }

    @Test
    void a_missing_channel_is_told_by_the_names_of_all() {
        MeasuredWindow missing = new MeasuredWindow(new Frames(2, 2, false), filled(2, 20, 0), filled(1, 2, 0));

        assertThat(RULES.samples(missing))
                .containsExactly(new Violation("angles", "1 channels", "2 channels: hip, knee"));
    }

    @ParameterizedTest
    @CsvSource({
        "RAW, 0.0501, millivolts",
        "RAW, -3, millivolts",
        "RAW, 300, microvolts",
        "RAW, NaN, finite",
        "RAW, Infinity, finite",
        "ENVELOPE, 55, per cent",
        "ACTIVATION, 1000, normalised",
    })
    void emg_that_cannot_be_is_refused_with_what_it_looks_like(EmgKind kind, float value, String hint) {
        WindowRules rules = new WindowRules(new Sampling(kind, 1000, 100, 0), TWO_MUSCLES);
        float[][] emg = filled(2, 20, 0.01f);
        emg[1][7] = value;

        List<Violation> violations =
                rules.samples(new MeasuredWindow(new Frames(2, 2, false), emg, filled(2, 2, 0.1f)));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("emg[1][7]");
            assertThat(violation.value()).isEqualTo(Float.toString(value));
            assertThat(violation.expected()).startsWith("bifemlh of ").contains(hint);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "0, 61.5, degrees",
        "1, 61.5, degrees",
        "1, -1.2, flexion negative",
        "0, NaN, finite",
        "0, 200, hip angle of -1.05 to 2.62 rad (-60° to 150°)",
    })
    void an_angle_that_cannot_be_is_refused_with_what_it_looks_like(int channel, float value, String hint) {
        float[][] angles = filled(2, 2, 0.1f);
        angles[channel][1] = value;

        assertThat(RULES.samples(new MeasuredWindow(new Frames(2, 2, false), filled(2, 20, 0), angles)))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("angles[%d][1]".formatted(channel));
                    assertThat(violation.expected()).contains(hint);
                });
    }

    @Test
    void the_knee_may_be_hyperextended_and_deeply_flexed() {
        float[][] angles = {{0, 0}, {(float) Math.toRadians(-29), (float) Math.toRadians(169)}};

        assertThat(RULES.samples(new MeasuredWindow(new Frames(2, 2, false), filled(2, 20, 0), angles)))
                .isEmpty();
    }

    @Test
    void angles_slower_than_the_frames_leave_windows_without_any() {
        WindowRules slow = new WindowRules(new Sampling(EmgKind.RAW, 1000, 50, 0), TWO_MUSCLES);
        MeasuredWindow odd = new MeasuredWindow(new Frames(1, 1, false), filled(2, 10, 0), filled(2, 0, 0));

        assertThat(slow.samples(odd)).isEmpty();
    }
}
