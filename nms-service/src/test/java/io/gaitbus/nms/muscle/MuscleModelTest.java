package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.nms.Recordings;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MuscleModelTest {

    private static final List<String> MEASURED =
            List.of("soleus", "med_gas", "lat_gas", "tib_ant", "semimem", "bifemlh", "vas_lat", "rect_fem", "vas_med");
    private static final StreamSetup SETUP = new StreamSetup(
            EmgKind.ENVELOPE,
            100,
            MEASURED.stream().map(muscle -> new EmgChannel(muscle, 1)).toList(),
            List.of("hip", "knee", "ankle"),
            100);

    @Test
    void an_anatomy_is_scaled_by_leg_length_and_mass() {
        Anatomy twice = Anatomy.generic(2 * Anatomy.GENERIC_MASS, 2 * Anatomy.GENERIC_LEG_LENGTH);
        MuscleTendonUnit vasLat = twice.units().get(1);
        assertThat(vasLat.maxIsometricForce()).isCloseTo(2 * 1871, within(1e-9));
        assertThat(vasLat.optimalFibreLength()).isCloseTo(2 * 0.084, within(1e-12));
        assertThat(vasLat.tendonSlackLength()).isCloseTo(2 * 0.157, within(1e-12));
    }

    /// treadmill-subject06, walking at 3.6 km/h, 20 s: the torque of uncalibrated muscles has the right course,
    /// though
    /// not the right size. Its correlation with inverse dynamics, unfiltered, is 0.49.
    @Test
    void generic_torque_of_a_real_walk_follows_inverse_dynamics() throws IOException {
        Path folder = Recordings.file("treadmill-subject06/walk36/ik.sto").getParent();
        double[] reference = column(folder.resolve("id.sto"), "knee_angle_r_moment");
        float[] torque = torque(folder, 2000);
        assertThat(correlation(torque, reference)).isGreaterThan(0.4);
    }

    private static float[] torque(Path folder, int frames) throws IOException {
        float[][] emg = new float[MEASURED.size()][];
        for (int channel = 0; channel < emg.length; channel++) {
            emg[channel] = floats(column(folder.resolve("emgFilt.sto"), MEASURED.get(channel) + "_r"), 1, frames);
        }
        double degree = Math.PI / 180;
        float[][] angles = {
            floats(column(folder.resolve("ik.sto"), "hip_flexion_r"), degree, frames),
            floats(column(folder.resolve("ik.sto"), "knee_angle_r"), -degree, frames), // flexion positive inside
            floats(column(folder.resolve("ik.sto"), "ankle_angle_r"), degree, frames)
        };
        SignalChain chain = SignalChain.of(SETUP);
        MuscleModel model = MuscleModel.of(Anatomy.generic(58, Anatomy.GENERIC_LEG_LENGTH), EmgKind.ENVELOPE);
        SignalChain.Step signals = chain.advance(chain.atRest(), new SensorChunk(0, frames, emg, angles, true));
        return model.advance(model.atRest(), signals.frames().getFirst())
                .frames()
                .torque();
    }

    private static double[] column(Path storage, String name) throws IOException {
        List<String> lines = Files.readAllLines(storage);
        int header = lines.indexOf("endheader");
        int column = Arrays.stream(lines.get(header + 1).split("\t"))
                .map(String::strip)
                .toList()
                .indexOf(name);
        return lines.stream()
                .skip(header + 2L)
                .mapToDouble(line -> Double.parseDouble(line.split("\t")[column].strip()))
                .toArray();
    }

    private static float[] floats(double[] values, double factor, int count) {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = (float) (factor * values[i]);
        }
        return floats;
    }

    private static double correlation(float[] a, double[] b) {
        double n = a.length;
        double sumA = 0;
        double sumB = 0;
        double squaresA = 0;
        double squaresB = 0;
        double products = 0;
        for (int i = 0; i < a.length; i++) {
            sumA += a[i];
            sumB += b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
            products += a[i] * b[i];
        }
        return (n * products - sumA * sumB) / Math.sqrt((n * squaresA - sumA * sumA) * (n * squaresB - sumB * sumB));
    }
}
