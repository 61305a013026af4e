package io.gaitbus.workbench.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchStartCommandTest {

    private static final List<Start> STARTS = List.of(new Start(10, 40), new Start(30, 90), new Start(20, 50));

    @Test
    void the_middle_one_of_an_odd_number_and_the_mean_of_the_two_middle_ones_of_an_even_one_count() {
        assertThat(BenchStartCommand.median(STARTS, Start::readyMillis)).isEqualTo(20);
        assertThat(BenchStartCommand.median(STARTS.subList(0, 2), Start::readyMillis))
                .isEqualTo(20);
    }

    @Test
    void programs_find_each_form_under_its_name() {
        assertThat(BenchStartCommand.json(Map.of(InferenceForm.NATIVE, STARTS)).toString())
                .isEqualTo("{\"native\":{\"readyMillis\":20.0,\"firstTorqueMillis\":50.0,"
                        + "\"slowestFirstTorqueMillis\":90.0,\"starts\":3}}");
    }

    @Test
    void the_table_has_a_line_a_form() {
        assertThat(BenchStartCommand.table(Map.of(InferenceForm.JAR, STARTS)))
                .hasSize(2)
                .last()
                .asString()
                .contains("jar", "20", "50", "90", "3");
    }
}
