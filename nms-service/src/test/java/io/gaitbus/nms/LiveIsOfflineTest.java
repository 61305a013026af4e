package io.gaitbus.nms;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Muscles;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.ChannelQuality;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.nms.signal.SurfaceEmg;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/// A recording streamed in windows of 10, 20 or 50 ms gives the muscle windows of the whole, to the bit.
class LiveIsOfflineTest {

    /// A multiple of 5 frames, so that the same frames are missing whatever the window.
    private static final int GAP_BEGIN = 400;

    private static final int GAP_END = 435;

    private final NmsTask task = new NmsTask(
            new Bodies(_ -> Optional.empty()),
            new PairsInForce(_ -> Optional.empty(), _ -> false),
            new Calibrations(_ -> Optional.empty()));

    /// @param emg V, [channels][samples]
    private record Stream(List<String> muscles, double emgRate, List<float[]> emg, double angleRate) {

        int frames() {
            return (int) ((emg.getFirst().length - 1) * FrameGrid.FRAME_RATE / emgRate) / 5 * 5;
        }
    }

    @Test
    void simulated_muscles_with_artefacts_a_gap_and_late_angles() {
        List<float[]> emg = new ArrayList<>();
        List<String> muscles = Muscles.MEASURABLE.subList(0, 8);
        for (int channel = 0; channel < muscles.size(); channel++) {
            emg.add(SurfaceEmg.of(1000, 10, channel, SurfaceEmg::walking));
        }
        disturb(emg, 1000);
        Stream stream = new Stream(muscles, 1000, emg, 50);

        assertThat(qualities(stream)).containsExactlyInAnyOrder(ChannelQuality.values());
        assertCutDoesNotMatter(stream);
    }

    @Test
    void samples_that_come_at_rates_that_fit_no_frame() {
        List<float[]> emg = new ArrayList<>(List.of(
                SurfaceEmg.of(1925.925926, 8, 1, SurfaceEmg::walking),
                SurfaceEmg.of(1925.925926, 8, 2, SurfaceEmg::walking),
                SurfaceEmg.rest(1925.925926, 8, 3),
                SurfaceEmg.rest(1925.925926, 8, 4)));
        disturb(emg, 1925.925926);
        assertCutDoesNotMatter(
                new Stream(List.of("vas_lat", "bifemlh", "tib_ant", "rect_fem"), 1925.925926, emg, 148.148148));
    }

    /// isometric-30, subject 1, knee extension: four channels of real EMG at 2000 Hz, in microvolts.
    @Test
    void a_real_contraction_as_recorded_and_with_artefacts() throws IOException {
        List<float[]> emg = real(Recordings.file("isometric-30/ID01_kneeext_VL.csv.gz"));
        List<String> muscles = List.of("vas_lat", "bifemlh", "tib_ant", "lat_gas");
        Stream recorded = new Stream(muscles, 2000, emg, 100);
        assertThat(qualities(recorded)).containsExactlyInAnyOrder(ChannelQuality.GOOD, ChannelQuality.NOT_MEASURED);
        assertCutDoesNotMatter(recorded);

        disturb(emg, 2000);
        assertCutDoesNotMatter(new Stream(muscles, 2000, emg, 100));
    }

    private void assertCutDoesNotMatter(Stream stream) {
        List<String> whole = frames(stream, stream.frames());
        assertThat(whole).hasSize(stream.frames());
        for (int window : new int[] {1, 2, 5}) {
            assertThat(frames(stream, window)).isEqualTo(whole);
        }
    }

    private List<ChannelQuality> qualities(Stream stream) {
        return windows(stream, 5).stream()
                .flatMap(window -> window.getChannelQualities().stream())
                .distinct()
                .toList();
    }

    /// Each frame as text: everything about it, floats by their bits.
    private List<String> frames(Stream stream, int window) {
        List<String> frames = new ArrayList<>();
        for (MuscleWindow muscle : windows(stream, window)) {
            for (int frame = 0; frame < muscle.getFrames(); frame++) {
                frames.add("%d %s %s %s %s"
                        .formatted(
                                muscle.getFirstFrame() + frame,
                                muscle.getBridged(),
                                muscle.getExcitationMeasured(),
                                muscle.getChannelQualities(),
                                bits(muscle, frame)));
            }
        }
        return frames;
    }

    private static List<String> bits(MuscleWindow window, int frame) {
        List<String> bits = new ArrayList<>();
        for (ByteBuffer signals : List.of(
                window.getExcitations(),
                window.getAngles(),
                window.getAngularVelocities(),
                window.getActivations(),
                window.getForces(),
                window.getMuscleTorques(),
                window.getTorque())) {
            float[] values = Samples.floats(signals);
            for (int at = frame; at < values.length; at += window.getFrames()) {
                bits.add(Integer.toHexString(Float.floatToRawIntBits(values[at])));
            }
        }
        return bits;
    }

    private List<MuscleWindow> windows(Stream stream, int window) {
        List<MuscleWindow> windows = new ArrayList<>();
        Optional<NmsTask.StreamState> state = Optional.empty();
        for (int first = 0; first < stream.frames(); first += window) {
            int end = Math.min(first + window, stream.frames());
            for (SensorWindow sensor : withGap(stream, first, end)) {
                NmsTask.Result<NmsTask.StreamState> step = task.step(state, sensor);
                state = Optional.of(step.state());
                step.outputs()
                        .forEach(output ->
                                windows.add(MessageCodec.of(MuscleWindow.class).decode(output.bytes())));
            }
        }
        return windows;
    }

    private static List<SensorWindow> withGap(Stream stream, int first, int end) {
        List<SensorWindow> windows = new ArrayList<>();
        if (first < GAP_BEGIN) {
            windows.add(window(stream, first, Math.min(end, GAP_BEGIN)));
        }
        if (end > GAP_END) {
            windows.add(window(stream, Math.max(first, GAP_END), end));
        }
        return windows;
    }

    private static SensorWindow window(Stream stream, int first, int end) {
        return SensorWindow.newBuilder()
                .setSession("walk")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(first)
                .setFrames(end - first)
                .setFrameRate(FrameGrid.FRAME_RATE)
                .setDeviceTime(first / FrameGrid.FRAME_RATE)
                .setIngestedAtNanos(1)
                .setIngestedAtMillis(1)
                .setEmgKind(EmgKind.RAW)
                .setEmgMuscles(stream.muscles())
                .setEmgMvc(Samples.bytes(mvc(stream.muscles().size())))
                .setEmgRate(stream.emgRate())
                .setEmg(Samples.bytes(stream.emg().stream()
                        .map(channel -> cut(channel, first, end, stream.emgRate()))
                        .toArray(float[][]::new)))
                .setMainsFrequency(50)
                .setAngleNames(List.of("knee"))
                .setAngleRate(stream.angleRate())
                .setAngles(Samples.bytes(cut(knee(stream.angleRate()), first, end, stream.angleRate())))
                .setLast(end == stream.frames())
                .setMass(70)
                .setLegLength(0.9)
                .build();
    }

    private static float[] cut(float[] signal, int first, int end, double rate) {
        return Arrays.copyOfRange(signal, (int) FrameGrid.samplesThrough(first - 1L, rate), (int)
                FrameGrid.samplesThrough(end - 1L, rate));
    }

    private static float[] mvc(int channels) {
        float[] mvc = new float[channels];
        Arrays.fill(mvc, 4e-4f);
        return mvc;
    }

    /// One channel hums, one swings, one is lost for two seconds, one is clipped; so is each further four.
    private static void disturb(List<float[]> emg, double rate) {
        for (int channel = 0; channel < emg.size(); channel++) {
            float[] signal = emg.get(channel);
            for (int i = (int) (1.003 * rate); i < (int) (3.517 * rate); i++) {
                signal[i] = switch (channel % 4) {
                    case 0 -> signal[i] + (float) (1e-3 * Math.sin(2 * Math.PI * 50 * i / rate));
                    case 1 -> signal[i] + (float) (3e-3 * Math.sin(2 * Math.PI * 4 * i / rate));
                    case 2 -> 0;
                    default -> Math.clamp(signal[i] * 1e3f, -1e-3f, 1e-3f);
                };
            }
        }
    }

    private static float[] knee(double rate) {
        float[] angle = new float[(int) (20 * rate)];
        for (int i = 0; i < angle.length; i++) {
            angle[i] = (float) (0.6 + 0.4 * Math.sin(2 * Math.PI * 0.9 * i / rate));
        }
        return angle;
    }

    private static List<float[]> real(Path file) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String[]> rows =
                    lines.lines().skip(1).map(line -> line.split(",", -1)).toList();
            List<float[]> emg = new ArrayList<>();
            for (int column = 2; column < 6; column++) {
                float[] channel = new float[rows.size()];
                for (int i = 0; i < channel.length; i++) {
                    channel[i] = 1e-6f * Float.parseFloat(rows.get(i)[column]);
                }
                emg.add(channel);
            }
            return emg;
        }
    }
}
