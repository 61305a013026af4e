package io.gaitbus.workbench.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import io.gaitbus.workbench.evaluation.model.Estimate;
import io.gaitbus.workbench.recording.KneeReference;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class AccuracyTest {

    private static final double[] MEASURED = {9, 9, 0, 1, 2, 3, 9};

    /// The four frames from 0.02 to 0.06 s: 0, 1, 2, 3 N·m/kg.
    private static Excerpt test() {
        Recording recording = new Recording(
                "walk",
                new Person("ann", 70, false, OptionalDouble.empty(), OptionalDouble.empty()),
                "walking",
                Leg.RIGHT,
                new Emg(
                        EmgKind.ENVELOPE,
                        List.of(new Electrode("a", "vas_lat", 1)),
                        new Signal(100, new float[1][MEASURED.length])),
                new Angles(List.of("knee"), new Signal(100, new float[1][MEASURED.length])),
                new KneeReference(100, MEASURED, Double.POSITIVE_INFINITY),
                List.of());
        return new Excerpt(new Bout("data", "ann", "walk", recording), new Span(0.02, 0.06));
    }

    /// Errors 0, 1, −1, 2: √(6/4); over a range of 3; 1 − 6/5, for the squares around the mean of 1.5 sum
    /// to 5.
    @Test
    void rmse_nrmse_and_r2_are_those_found_by_hand_over_the_frames_of_the_test_alone() {
        Accuracy accuracy = Accuracy.of(test(), Estimate.of(new float[] {50, 50, 0, 2, 1, 5, 50}));
        assertThat(accuracy.score().frames()).isEqualTo(4);
        assertThat(accuracy.score().rmse()).isCloseTo(Math.sqrt(1.5), within(1e-12));
        assertThat(accuracy.score().nrmse()).isCloseTo(Math.sqrt(1.5) / 3, within(1e-12));
        assertThat(accuracy.score().r2()).isCloseTo(-0.2, within(1e-12));
        assertThat(accuracy.coverage()).isEqualTo(Coverage.NONE);
    }

    /// Half the interval is 1.645, 0.8225, 0.987 and 3.29: the errors 0 and 2 lie within, 1 and −1 do not.
    @Test
    void coverage_is_the_share_of_errors_within_1_645_standard_deviations() {
        Accuracy accuracy = Accuracy.of(
                test(), Estimate.of(new float[] {50, 50, 0, 2, 1, 5, 50}, new float[] {1, 1, 1, 0.5f, 0.6f, 2, 1}));
        assertThat(accuracy.coverage()).isEqualTo(new Coverage(2, 4));
        assertThat(accuracy.coverage().share()).isEqualTo(0.5);
    }

    @Test
    void the_interval_ends_at_1_645_standard_deviations() {
        assertThat(Coverage.of(1.644, 0, 1).share()).isEqualTo(1);
        assertThat(Coverage.of(-1.646, 0, 1).share()).isEqualTo(0);
        assertThat(Coverage.of(1, 0, 1).plus(Coverage.of(2, 0, 1)).share()).isEqualTo(0.5);
        assertThat(Coverage.NONE.share()).isNaN();
    }
}
