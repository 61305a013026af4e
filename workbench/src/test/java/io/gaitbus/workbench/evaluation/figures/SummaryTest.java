package io.gaitbus.workbench.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.figures.Comparisons.Comparison;
import io.gaitbus.workbench.evaluation.figures.Summary.Line;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SummaryTest {

    /// Ann's seeds have 0.1, 0.9 and 0.2: median 0.2. Bob's 0.3, 0.4, 0.6: 0.4. Mean 0.3, deviation
    /// √(0.02).
    @Test
    void over_seeds_the_median_counts_and_over_subjects_mean_and_deviation() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("ann", "walk", "hybrid", 0, 0.1, 0.9, 0.2));
        rows.addAll(rows("bob", "walk", "hybrid", 0, 0.3, 0.4, 0.6));
        List<Line> lines = Summary.lines(rows);
        assertThat(lines).hasSize(1);
        assertThat(lines.getFirst().rmse().count()).isEqualTo(2);
        assertThat(lines.getFirst().rmse().mean()).isCloseTo(0.3, within(1e-12));
        assertThat(lines.getFirst().rmse().deviation()).isCloseTo(Math.sqrt(0.02), within(1e-12));
    }

    /// Four seeds have the mean of the two in the middle; one subject alone has no deviation.
    @Test
    void an_even_number_of_seeds_has_the_mean_of_the_two_in_the_middle() {
        Spread spread = Summary.lines(rows("ann", "walk", "hybrid", 0, 0.1, 0.9, 0.2, 0.4))
                .getFirst()
                .rmse();
        assertThat(spread.mean()).isCloseTo(0.3, within(1e-12));
        assertThat(spread.deviation()).isNaN();
    }

    @Test
    void over_all_activities_each_counts_alike() {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows("ann", "walk", "ridge", 0, 0.1));
        rows.addAll(rows("ann", "run", "ridge", 0, 0.5));
        List<Line> lines = Summary.lines(rows);
        assertThat(lines).extracting(line -> line.group().activity()).containsExactly("walk", "run", Summary.ALL);
        assertThat(lines.getLast().rmse().mean()).isCloseTo(0.3, within(1e-12));
    }

    /// Each row covers 9 of 10 frames or none: 9 of 20.
    @Test
    void coverage_is_pooled_over_frames_and_only_of_models_that_give_intervals() {
        List<Row> rows = new ArrayList<>(rows("ann", "walk", "hybrid", 0, 0.1));
        rows.add(row("ann", "run", "hybrid", 0, 0.1, new Coverage(0, 10)));
        rows.add(row("ann", "walk", "ridge", 0, 0.1, Coverage.NONE));
        assertThat(PooledCoverage.of(rows))
                .singleElement()
                .satisfies(pooled -> assertThat(pooled.coverage()).isEqualTo(new Coverage(9, 20)));
    }

    @Test
    void the_hybrid_is_compared_with_its_rivals_and_with_itself_before() {
        List<Row> rows = new ArrayList<>();
        for (int subject = 0; subject < 7; subject++) {
            rows.addAll(rows("s" + subject, "walk", "hybrid", 0, 0.3));
            rows.addAll(rows("s" + subject, "walk", "hybrid", 5, 0.1 + 0.01 * subject));
            rows.addAll(rows("s" + subject, "walk", "ridge+nms", 5, 0.13 + 0.001 * subject));
        }
        List<Comparison> comparisons = Comparisons.of(rows);
        assertThat(comparisons)
                .extracting(comparison -> comparison.test().rival())
                .containsExactly("ridge+nms", "hybrid before");
        assertThat(comparisons.getFirst().test().better()).isEqualTo(4);
        assertThat(comparisons.getLast().test().better()).isEqualTo(7);
        // all seven ranks of one sign: 2 / 2⁷
        assertThat(comparisons.getLast().test().p().orElseThrow()).isCloseTo(2 / 128.0, within(1e-9));
    }

    private static List<Row> rows(String subject, String activity, String model, double seconds, double... errors) {
        List<Row> rows = new ArrayList<>();
        for (double error : errors) {
            rows.add(row(subject, activity, model, seconds, error, new Coverage(9, 10)));
        }
        return rows;
    }

    private static Row row(
            String subject, String activity, String model, double seconds, double error, Coverage coverage) {
        Bout bout = new Bout("data", subject, activity, SimulatedSubject.of(1).perform(Activity.SQUAT, 5));
        Score score = Score.of(0, error).plus(Score.of(1, 1 + error));
        return new Row(
                "within", Excerpt.whole(bout), model, seconds, OptionalLong.empty(), new Accuracy(score, coverage));
    }
}
