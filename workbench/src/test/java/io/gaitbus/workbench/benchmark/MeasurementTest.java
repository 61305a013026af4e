package io.gaitbus.workbench.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementTest {

    private static final Effort LITTLE = new Effort(0, 1, 2, Duration.ofMillis(20));

    @ParameterizedTest
    @EnumSource
    void every_figure_of_the_muscle_model_can_be_measured(NmsFigure figure) {
        Measurement measurement = Measurement.of(figure, LITTLE);

        assertThat(measurement.score()).isPositive();
    }

    @Test
    void the_time_of_the_geometry_is_in_microseconds() {
        assertThat(Measurement.of(NmsFigure.GEOMETRY, LITTLE).unit()).isEqualTo("us/op");
    }

    @ParameterizedTest
    @EnumSource(names = {"STIFF", "ELASTIC"})
    void the_time_of_a_muscle_is_in_nanoseconds(NmsFigure figure) {
        assertThat(Measurement.of(figure, LITTLE).unit()).isEqualTo("ns/op");
    }

    @Test
    void keys_in_the_result_are_those_programs_know() {
        List<Measurement> measurements = Arrays.stream(NmsFigure.values())
                .map(figure -> new Measurement(figure, 0.25, 0.01, "us/op"))
                .toList();

        assertThat(BenchNmsCommand.json(measurements).properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder(
                        "stiffNanosPerMuscleStep",
                        "elasticNanosPerMuscleStep",
                        "geometryMicros",
                        "signalMicrosPerMillisecond");
        assertThat(BenchNmsCommand.json(measurements).get("geometryMicros").asDouble())
                .isEqualTo(0.25);
        assertThat(BenchNmsCommand.table(measurements)).hasSize(NmsFigure.values().length + 1);
    }
}
