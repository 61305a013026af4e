package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gaitbus.message.EmgKind;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.workbench.evaluation.Features;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsometricHoldsTest {

    @TempDir
    private Path folder;

    /// 10 kgf at 0.246 · 2 m on 100 kg: 10 · 9.80665 · 0.492 / 100 = 0.48248718 N·m/kg.
    @Test
    void force_over_the_shank_and_body_mass_is_torque_negative_in_flexion() throws IOException {
        write(100, 200, 10);
        List<Recording> holds = IsometricHolds.read(folder);
        assertThat(holds).extracting(Recording::activity).containsExactly("knee-extension", "knee-flexion");
        assertThat(holds).extracting(hold -> hold.person().id()).containsOnly("ID07");
        assertThat(torque(holds.getFirst(), 3)).isCloseTo(0.48248718, within(1e-9));
        assertThat(torque(holds.getLast(), 3)).isCloseTo(-0.48248718, within(1e-9));
    }

    @Test
    void emg_is_raw_and_in_volts_of_the_muscle_under_each_electrode() throws IOException {
        write(100, 200, 10);
        Recording hold = IsometricHolds.read(folder).getFirst();
        assertThat(hold.emg().kind()).isEqualTo(EmgKind.RAW);
        assertThat(hold.emg().signal().rate()).isEqualTo(2000);
        assertThat(hold.emg().electrodes())
                .extracting(Recording.Electrode::muscle)
                .containsExactly("vas_lat", "bifemlh", "tib_ant", "lat_gas");
        assertThat(hold.emg().signal().cut(0, 1)[1][0]).isCloseTo(-20e-6f, within(1e-12f));
        assertThat(hold.reference().cutoff()).isEqualTo(6);
    }

    /// Sitting, so that muscles over hip and knee are as long as they are then; but nobody measured it.
    @Test
    void angles_that_are_assumed_reach_the_muscles_but_are_no_features() throws IOException {
        write(100, 200, 10);
        Recording hold = IsometricHolds.read(folder).getFirst();
        io.gaitbus.transfer.fitting.Recording features = features(hold);
        io.gaitbus.transfer.fitting.Recording straight = features(with(hold, new float[3][hold.frames()]));
        for (int feature = FeatureLayout.ANGLE; feature < FeatureLayout.MUSCLE_TORQUE; feature++) {
            assertThat(features.feature(100, feature)).isZero();
        }
        assertThat(features.feature(100, FeatureLayout.TORQUE))
                .isNotEqualTo(straight.feature(100, FeatureLayout.TORQUE));
        Recording measured = new Recording(
                hold.name(),
                hold.person(),
                hold.activity(),
                hold.leg(),
                hold.emg(),
                new Recording.Angles(hold.angles().joints(), hold.angles().signal()),
                hold.reference(),
                List.of());
        assertThat(features(measured).feature(100, FeatureLayout.ANGLE + 1))
                .isCloseTo((float) (Math.PI / 2), within(1e-6f));
    }

    @Test
    void a_table_that_lacks_something_is_refused_with_what_is_missing() throws IOException {
        write(100, 200, 10);
        Files.writeString(folder.resolve("subjects.csv"), "id,mass_kg,height_cm\n7,,200\n");
        assertThatThrownBy(() -> IsometricHolds.read(folder))
                .isInstanceOf(UnusableRecording.class)
                .hasMessage("subjects.csv: mass_kg is ``; a number above 0 is needed");
        Files.writeString(folder.resolve("subjects.csv"), "id,mass_kg,height_cm\n7,100,200\n");
        gzip("ID07_kneeext_VL.csv.gz", "time_s,force_kgf,emg_vl\n0,1,1\n0.0005,1,1\n");
        assertThatThrownBy(() -> IsometricHolds.read(folder)).hasMessageContaining("emg_bf");
    }

    /// The first line of the first person: 12.3008 kgf, 94 kg, 1.70 m. By hand 12.3008 · 9.80665 · 0.246 ·
    /// 1.70 / 94 = 0.53667 N·m/kg.
    @Test
    void the_thirty_people_are_read_as_their_authors_describe_them() {
        Path place = Path.of(System.getProperty("gaitbus.recordings", "")).resolve("isometric-30");
        assumeTrue(Files.isDirectory(place), "no recordings at " + place);
        assertThat(IsometricHolds.in(place)).isTrue();
        List<Recording> holds = IsometricHolds.read(place);
        assertThat(holds).hasSize(60);
        assertThat(holds).filteredOn(hold -> hold.seconds() < 6).hasSize(4);
        assertThat(torque(holds.getFirst(), 0)).isCloseTo(0.53667, within(1e-5));
    }

    private static double torque(Recording hold, int frame) {
        return hold.reference()
                .unfiltered()
                .onFrames(hold.frames(), OptionalDouble.empty())
                .at(frame);
    }

    private static io.gaitbus.transfer.fitting.Recording features(Recording hold) {
        return Features.of(hold, new FrameTorque(new double[hold.frames()]));
    }

    private static Recording with(Recording hold, float[][] angles) {
        return new Recording(
                hold.name(),
                hold.person(),
                hold.activity(),
                hold.leg(),
                hold.emg(),
                new Recording.Angles(
                        hold.angles().joints(),
                        new Signal(100, angles),
                        hold.angles().assumed()),
                hold.reference(),
                List.of());
    }

    /// Two seconds of a person with number 7, the force held, EMG of 10 to 40 µV that changes its sign at
    /// each sample.
    private void write(double mass, double centimetres, double force) throws IOException {
        Files.writeString(
                folder.resolve("subjects.csv"), "id,mass_kg,height_cm\n7,%s,%s\n".formatted(mass, centimetres));
        StringBuilder table = new StringBuilder("time_s,force_kgf,emg_vl,emg_bf,emg_ta,emg_gl\n");
        for (int i = 0; i <= 4000; i++) {
            int sign = i % 2 == 0 ? 1 : -1;
            table.append(
                    "%s,%s,%d,%d,%d,%d%n".formatted(i / 2000.0, force, sign * 10, -sign * 20, sign * 30, sign * 40));
        }
        gzip("ID07_kneeext_VL.csv.gz", table.toString());
        gzip("ID07_kneeflex_BF.csv.gz", table.toString());
    }

    private void gzip(String name, String text) throws IOException {
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            file.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
