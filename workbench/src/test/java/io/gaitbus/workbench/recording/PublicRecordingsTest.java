package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// On the public recordings, where they are at hand.
class PublicRecordingsTest {

    @ParameterizedTest
    @CsvSource({
        "treadmill-subject06/walk36, walking, 6097, 58, RIGHT, ENVELOPE, negative, extension",
        "treadmill-subject06/walk45, walking, 5904, 58, RIGHT, ENVELOPE, negative, extension",
        "treadmill-subject06/run81, running, 5838, 58, RIGHT, ENVELOPE, negative, extension",
        "treadmill-sub1, walking, 6055, 86, LEFT, ACTIVATION, positive, flexion"
    })
    void a_public_recording_is_read_as_its_authors_describe_it(
            String name,
            String activity,
            int frames,
            double mass,
            Leg leg,
            EmgKind kind,
            String flexion,
            String torque) {
        Recording recording = read(name);
        assertThat(recording.activity()).isEqualTo(activity);
        assertThat(recording.frames()).isEqualTo(frames);
        assertThat(recording.person().mass()).isEqualTo(mass);
        assertThat(recording.person().massAssumed()).isFalse();
        assertThat(recording.leg()).isEqualTo(leg);
        assertThat(recording.emg().kind()).isEqualTo(kind);
        assertThat(value(recording, "knee flexion")).isEqualTo(flexion);
        assertThat(value(recording, "knee torque")).isEqualTo(torque);
    }

    /// Published with the recordings: the standard deviation of the unfiltered knee torque is 0.164 and 0.202 N·m/kg
    /// in walking, 0.765 in running; the low-pass takes little of it.
    @ParameterizedTest
    @CsvSource({
        "treadmill-subject06/walk36, 0.164, 0.02",
        "treadmill-subject06/walk45, 0.202, 0.02",
        "treadmill-subject06/run81, 0.765, 0.05"
    })
    void the_torque_spreads_as_published(String name, double spread, double tolerance) {
        Recording recording = read(name);
        FrameTorque torque = recording.reference().onFrames(recording.frames(), OptionalDouble.empty());
        double mean = IntStream.range(0, torque.frames())
                .mapToDouble(torque::at)
                .average()
                .orElseThrow();
        double variance = IntStream.range(0, torque.frames())
                .mapToDouble(torque::at)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(variance)).isCloseTo(spread, within(tolerance));
    }

    private static Recording read(String name) {
        Path place = Path.of(System.getProperty("gaitbus.recordings", "")).resolve(name);
        assumeTrue(Files.isDirectory(place), "no recording at " + place);
        return RecordingReader.read(place, RecordingOptions.NONE);
    }

    private static String value(Recording recording, String what) {
        return recording.conventions().stream()
                .filter(convention -> convention.what().equals(what))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
