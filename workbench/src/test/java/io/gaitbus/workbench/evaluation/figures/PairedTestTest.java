package io.gaitbus.workbench.evaluation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PairedTestTest {

    /// Depression scores of nine patients before and after; M. Hollander, D. A. Wolfe (1973), Nonparametric
    /// Statistical Methods, pp. 27–33: V = 40, of the 512 signs of the ranks 10 are as extreme or more so,
    /// one-sided.
    private static final double[] BEFORE = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};

    private static final double[] AFTER = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

    @Test
    void a_textbook_case_has_the_p_of_the_textbook() {
        PairedTest test = PairedTest.of("after", bySubject(AFTER, 9), "before", bySubject(BEFORE, 9));
        assertThat(test.subjects()).isEqualTo(9);
        assertThat(test.better()).isEqualTo(7);
        assertThat(test.p().orElseThrow()).isCloseTo(2 * 10 / 512.0, within(1e-9));
    }

    @Test
    void below_six_subjects_there_is_no_test() {
        assertThat(PairedTest.of("after", bySubject(AFTER, 5), "before", bySubject(BEFORE, 5))
                        .p())
                .isEmpty();
        assertThat(PairedTest.of("after", bySubject(AFTER, 6), "before", bySubject(BEFORE, 6))
                        .p())
                .isPresent();
    }

    @Test
    void subjects_in_whom_both_are_equal_say_nothing() {
        Map<String, Double> same = bySubject(AFTER, 9);
        assertThat(PairedTest.of("after", same, "again", same).p()).isEmpty();
        assertThat(PairedTest.of("after", same, "again", same).better()).isZero();
        Map<String, Double> before = bySubject(BEFORE, 9);
        before.put("equal", 1.0);
        same.put("equal", 1.0);
        assertThat(PairedTest.of("after", same, "before", before).p().orElseThrow())
                .isCloseTo(2 * 10 / 512.0, within(1e-9));
    }

    @Test
    void only_subjects_with_both_are_compared() {
        assertThat(PairedTest.of("after", bySubject(AFTER, 9), "before", bySubject(BEFORE, 7))
                        .subjects())
                .isEqualTo(7);
    }

    private static Map<String, Double> bySubject(double[] values, int count) {
        Map<String, Double> map = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            map.put("subject " + i, values[i]);
        }
        return map;
    }
}
