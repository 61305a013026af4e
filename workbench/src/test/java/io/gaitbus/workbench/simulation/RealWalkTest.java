package io.gaitbus.workbench.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.workbench.evaluation.Features;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.RecordingOptions;
import io.gaitbus.workbench.recording.RecordingReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A real person's walk at 1.25 m/s, where it is at hand, among simulated ones.
class RealWalkTest {

    private Recording real;
    private List<Recording> simulated;

    @BeforeEach
    void read() {
        Path place = Path.of(System.getProperty("gaitbus.recordings", "")).resolve("treadmill-subject06/walk45");
        assumeThat(Files.isDirectory(place)).as("recording at " + place).isTrue();
        real = RecordingReader.read(place, RecordingOptions.NONE);
        simulated = LongStream.range(0, 8)
                .mapToObj(seed -> SimulatedSubject.of(seed).perform(Activity.WALKING, 8))
                .toList();
    }

    @Test
    void the_real_torque_spreads_as_that_of_simulated_people() {
        assertLiesAmong(recording -> deviation(SimulatedSubjectTest.torque(recording)), 0.02);
    }

    @Test
    void the_real_joints_move_as_far() {
        List<float[][]> people = simulated.stream()
                .map(recording -> SensorFrames.angles(sensor(recording)))
                .toList();
        float[][] person = SensorFrames.angles(sensor(real));
        for (int joint = Cycle.HIP; joint <= Cycle.ANKLE; joint++) {
            int moved = joint;
            DoubleSummaryStatistics ranges =
                    people.stream().mapToDouble(angles -> range(angles[moved])).summaryStatistics();
            assertThat(range(person[joint])).isBetween(ranges.getMin() - 0.15, ranges.getMax() + 0.15);
        }
    }

    @Test
    void the_real_muscles_are_as_active_on_average() {
        assertLiesAmong(
                recording -> Arrays.stream(SensorFrames.excitations(sensor(recording)))
                        .mapToDouble(excitation -> mean(excitation))
                        .average()
                        .orElseThrow(),
                0.02);
    }

    private void assertLiesAmong(ToDoubleFunction<Recording> figure, double margin) {
        double least = simulated.stream().mapToDouble(figure).min().orElseThrow();
        double most = simulated.stream().mapToDouble(figure).max().orElseThrow();
        assertThat(figure.applyAsDouble(real)).isBetween(least - margin, most + margin);
    }

    private static List<SensorFrames> sensor(Recording recording) {
        return Features.sensorFrames(recording);
    }

    private static double range(float[] angle) {
        double[] sorted = IntStream.range(0, angle.length)
                .mapToDouble(i -> angle[i])
                .sorted()
                .toArray();
        return sorted[(int) (0.99 * sorted.length)] - sorted[(int) (0.01 * sorted.length)];
    }

    private static double mean(float[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow());
    }
}
