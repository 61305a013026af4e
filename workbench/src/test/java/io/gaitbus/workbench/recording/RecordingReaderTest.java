package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.Convention.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// On tables written here: a knee that bends to 60° once a second, in OpenSim's files of gait2392 or in one CSV.
class RecordingReaderTest {

    private static final int ROWS = 1000;

    @TempDir
    private Path folder;

    @BeforeEach
    void write_a_sound_recording() throws IOException {
        write(
                "emgFilt.sto",
                "nRows=1000\nendheader\ntime\tvas_lat_r\tsemimem_r\tvas_int_r\ttrigger\n",
                row -> "%f\t%f\t0.2\t0.1\t0".formatted(row / 100.0, 0.3 + 0.2 * swing(row)));
        write(
                "ik.sto",
                "inDegrees=yes\nendheader\ntime\thip_flexion_r\tknee_angle_r\tankle_angle_r\tknee_angle_l\n",
                row -> "%f\t%f\t%f\t5\t0".formatted(row / 100.0, 20 * swing(row), -30 - 30 * swing(row)));
        write(
                "id.sto",
                "inDegrees=no\nendheader\ntime\tknee_angle_r_moment\tknee_angle_l_moment\n",
                row -> "%f\t%f\t0".formatted(row / 100.0, 40 * swing(row)));
    }

    @Test
    void a_sound_recording_is_read_in_the_units_and_signs_of_the_project() {
        Recording recording = read(mass(80));
        assertThat(recording.leg()).isEqualTo(Leg.RIGHT);
        assertThat(recording.frames()).isEqualTo(ROWS);
        assertThat(recording.emg().kind()).isEqualTo(EmgKind.ENVELOPE);
        assertThat(recording.emg().electrodes())
                .extracting(Recording.Electrode::muscle)
                .containsExactly("vas_lat", "semimem");
        assertThat(recording.angles().joints()).containsExactly("hip", "knee", "ankle");
        float[][] angles = recording.angles().signal().cut(25, 26);
        assertThat(Math.toDegrees(angles[1][0])).isCloseTo(60, within(1e-4));
        assertThat(Math.toDegrees(angles[2][0])).isCloseTo(5, within(1e-4));
        FrameTorque torque = recording.reference().onFrames(ROWS, OptionalDouble.empty());
        assertThat(torque.at(525)).isCloseTo(40.0 / 80, within(1e-3));
    }

    @Test
    void what_it_settled_is_said_with_the_option_that_overrides_it() {
        Recording recording = read(mass(80));
        assertThat(recording.conventions())
                .contains(
                        new Convention("unused", "vas_int_r", Source.FOUND, "muscles that have no input here", ""),
                        new Convention("unmapped", "trigger", Source.FOUND, "name no muscle that is known", ""),
                        new Convention("angles", "degrees", Source.FOUND, "ik.sto says inDegrees=yes", "--angles"),
                        new Convention(
                                "knee flexion",
                                "negative",
                                Source.FOUND,
                                "the knee angle lies in -60.0 to 0.0 degrees",
                                "--knee-flexion"),
                        new Convention("activity", "walking", Source.FOUND, "1.00 strides a second", "--activity"));
        assertThat(of(recording, "knee torque").value()).isEqualTo("extension");
        assertThat(of(recording, "reference").value()).isEqualTo("6 Hz low-pass");
    }

    @Test
    void where_flexion_is_positive_inverse_dynamics_is_positive_in_flexion() throws IOException {
        write(
                "ik.sto",
                "inDegrees=yes\nendheader\ntime knee_angle_r\n",
                row -> "%f %f".formatted(row / 100.0, 30 + 30 * swing(row)));
        Recording recording = read(mass(80));
        assertThat(of(recording, "knee torque").value()).isEqualTo("flexion");
        assertThat(recording.reference().onFrames(ROWS, OptionalDouble.empty()).at(525))
                .isCloseTo(-0.5, within(1e-3));
        assertThat(of(recording, "hip angle").source()).isEqualTo(Source.ASSUMED);
    }

    @Test
    void a_mass_that_nobody_tells_is_assumed_aloud() {
        Recording recording = read(RecordingOptions.NONE);
        assertThat(recording.person().mass()).isEqualTo(75);
        assertThat(recording.person().massAssumed()).isTrue();
        assertThat(of(recording, "mass").source()).isEqualTo(Source.ASSUMED);
    }

    @Test
    void a_card_in_the_folder_tells_mass_and_leg_length() throws IOException {
        Files.writeString(folder.resolve("subject.yaml"), "subject: S01\nmass: 61.5\nlegLength: 0.88\n");
        Person person = read(RecordingOptions.NONE).person();
        assertThat(person).isEqualTo(new Person("S01", 61.5, false, OptionalDouble.empty(), OptionalDouble.of(0.88)));
    }

    @Test
    void one_csv_does_as_well() throws IOException {
        Files.delete(folder.resolve("ik.sto"));
        Files.delete(folder.resolve("id.sto"));
        Files.delete(folder.resolve("emgFilt.sto"));
        write(
                "lab.csv",
                "time,emg_vl,knee_angle_deg,knee_torque\n",
                row -> "%f,%f,%f,%f"
                        .formatted(row / 100.0, 0.3 + 0.2 * swing(row), 30 + 30 * swing(row), 40 * swing(row)));
        Recording recording = read(mass(80));
        assertThat(recording.emg().electrodes()).containsExactly(new Recording.Electrode("emg_vl", "vas_lat", 1));
        assertThat(recording.reference().onFrames(ROWS, OptionalDouble.empty()).at(525))
                .isCloseTo(0.5, within(1e-3));
        assertThat(of(recording, "knee torque").source()).isEqualTo(Source.ASSUMED);
    }

    @Test
    void samples_at_fifty_hertz_give_two_frames_each_up_to_the_last() throws IOException {
        write(
                "emgFilt.sto",
                "endheader\ntime soleus_l_activation\n",
                row -> "%f %f".formatted(row / 50.0, row == 7 ? -0.06 : 0.1));
        write(
                "ik.sto",
                "inDegrees=yes\nendheader\ntime knee_angle_l\n",
                row -> "%f %f".formatted(row / 50.0, 30 + 30 * swing(2 * row)));
        write(
                "id.sto",
                "endheader\ntime knee_angle_l_moment\n",
                row -> "%f %f".formatted(row / 50.0, 40 * swing(2 * row)));
        Recording recording = read(mass(80));
        assertThat(recording.leg()).isEqualTo(Leg.LEFT);
        assertThat(recording.emg().kind()).isEqualTo(EmgKind.ACTIVATION);
        assertThat(recording.frames()).isEqualTo(2 * ROWS - 1);
        assertThat(recording.emg().signal().cut(7, 8)[0]).containsExactly(0);
        assertThat(of(recording, "EMG below 0").reason()).isEqualTo("down to -0.06, though muscles pull only");
    }

    @Test
    void a_missing_table_is_named_with_what_is_there() throws IOException {
        Files.delete(folder.resolve("id.sto"));
        assertFault(" has no *id*.sto with the joint moments; it holds [emgFilt.sto, ik.sto]");
    }

    @Test
    void a_missing_column_is_named_with_what_is_there() throws IOException {
        write("ik.sto", "endheader\ntime hip_flexion_r\n", row -> "%f 1".formatted(row / 100.0));
        assertFault("ik.sto has no knee angle of the right leg, such as knee_angle_r; its columns are [hip_flexion_r]");
        write_a_sound_recording();
        write("id.sto", "endheader\ntime knee_angle_l_moment\n", row -> "%f 1".formatted(row / 100.0));
        assertFault("id.sto has no knee torque of the right leg, such as knee_angle_r_moment");
    }

    @Test
    void channels_none_of_which_is_known_are_refused() throws IOException {
        write("emgFilt.sto", "endheader\ntime ch1 ch2\n", row -> "%f 1 1".formatted(row / 100.0));
        assertFault("emgFilt.sto: none of its columns [ch1, ch2] names a muscle of the right leg that can be used");
    }

    @Test
    void two_channels_on_one_muscle_are_refused() throws IOException {
        write("emgFilt.sto", "endheader\ntime vl_r vas_lat_r\n", row -> "%f 1 1".formatted(row / 100.0));
        assertFault("emgFilt.sto: `vl_r` and `vas_lat_r` both measure vas_lat");
    }

    @Test
    void spans_that_differ_are_named_and_cut_only_when_asked() throws IOException {
        write(
                "id.sto",
                "endheader\ntime knee_angle_r_moment\n",
                row -> "%f %f".formatted(2 + row / 200.0, 40 * swing(row)));
        assertFault(
                "the tables cover different spans: emgFilt.sto 0 to 9.99 s, ik.sto 0 to 9.99 s, id.sto 2 to 6.995 s");
        RecordingOptions crop = new RecordingOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                true);
        assertThat(read(crop).frames()).isBetween(499, 501);
    }

    @Test
    void units_that_cannot_be_are_refused() throws IOException {
        write(
                "ik.sto",
                "inDegrees=yes\nendheader\ntime knee_angle_r\n",
                row -> "%f %f".formatted(row / 100.0, -0.5 - 0.5 * swing(row)));
        assertFault("ik.sto: angles are said to be in degrees but none exceeds 1; give --angles rad");
        write(
                "ik.sto",
                "inDegrees=no\nendheader\ntime knee_angle_r\n",
                row -> "%f %f".formatted(row / 100.0, -30 - 30 * swing(row)));
        assertFault("ik.sto: angles are said to be in radians but reach 60; give --angles deg");
        write_a_sound_recording();
        write(
                "id.sto",
                "endheader\ntime knee_angle_r_moment\n",
                row -> "%f %f".formatted(row / 100.0, 40000 * swing(row)));
        assertFault("id.sto: the knee torque reaches 533.333 N·m/kg, more than any knee gives");
        write(
                "id.sto",
                "endheader\ntime knee_angle_r_moment\n",
                row -> "%f %f".formatted(row / 100.0, 0.5 * swing(row)));
        assertFault("if the file has N·m/kg already, give --torque-per-kilogram");
        write_a_sound_recording();
        write("emgFilt.sto", "endheader\ntime vas_lat_r\n", row -> "%f 40".formatted(row / 100.0));
        assertFault("emgFilt.sto: vas_lat_r rises to 40; envelope is a fraction of the maximal contraction");
    }

    @Test
    void a_knee_that_hardly_bends_does_not_tell_its_sign() throws IOException {
        write(
                "ik.sto",
                "inDegrees=yes\nendheader\ntime knee_angle_r\n",
                row -> "%f %f".formatted(row / 100.0, 5 * swing(row)));
        assertFault("ik.sto: the knee angle lies in -5 to 5 degrees, which does not tell the sign of flexion");
    }

    private void assertFault(String message) {
        assertThatThrownBy(() -> read(RecordingOptions.NONE))
                .isInstanceOf(UnusableRecording.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    private Recording read(RecordingOptions options) {
        return RecordingReader.read(folder, options);
    }

    private static RecordingOptions mass(double mass) {
        return new RecordingOptions(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                OptionalDouble.of(mass),
                OptionalDouble.empty(),
                Optional.empty(),
                false);
    }

    private static Convention of(Recording recording, String what) {
        return recording.conventions().stream()
                .filter(convention -> convention.what().equals(what))
                .findFirst()
                .orElseThrow();
    }

    /// Once a second from −1 to 1.
    private static double swing(int row) {
        return Math.sin(2 * Math.PI * row / 100.0);
    }

    private void write(String name, String header, IntFunction<String> row) throws IOException {
        String rows = IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining("\n"));
        Files.writeString(folder.resolve(name), String.format(Locale.ROOT, "%s%s\n", header, rows));
    }
}
