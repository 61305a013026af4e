package io.gaitbus.nms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationVerdict;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.nms.muscle.ActivationDynamics;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.TendonModel;
import io.gaitbus.nms.signal.SignalChain;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/// A calibration that comes into force while a stream runs.
class CalibrationSwapTest {

    private static final int WINDOW = 5;
    private static final int SWAP = 700;
    private static final int FRAMES = 1000;

    private final Map<String, ActivePair> pairs = new HashMap<>();
    private final Map<String, Calibration> calibrations = new HashMap<>();
    private final Calibrations known = new Calibrations(
            version -> Optional.ofNullable(calibrations.get(version)).map(KnownCalibration::of));
    private final NmsTask task = new NmsTask(
            new Bodies(_ -> Optional.empty()),
            new PairsInForce(subject -> Optional.ofNullable(pairs.get(subject)), known::canGoLive),
            known);

    @Test
    void from_the_next_window_on_torque_is_as_if_it_had_always_been_in_force() {
        publish();
        List<MuscleWindow> swapped = stream(frame -> frame == SWAP, "s1/1");
        List<MuscleWindow> always = stream(frame -> frame == 0, "s1/1");
        for (int window = 0; window < swapped.size(); window++) {
            boolean later = window * WINDOW >= SWAP;
            assertThat(swapped.get(window).getCalibrationVersion()).isEqualTo(later ? "s1/1" : "generic");
            float[] torque = Samples.floats(swapped.get(window).getTorque());
            float[] expected = Samples.floats(always.get(window).getTorque());
            for (int i = 0; later && i < torque.length; i++) {
                assertThat(torque[i]).isCloseTo(expected[i], within(1e-6f));
            }
        }
    }

    @Test
    void stretching_tendons_and_a_delay_do_not_care_how_long_windows_are() {
        publish();
        activate("s1", "s1/1", "s1/1");
        float[] expected = torque(WINDOW);
        assertThat(torque(1)).containsExactly(expected);
        assertThat(torque(2)).containsExactly(expected);
    }

    private float[] torque(int frames) {
        float[] torque = new float[FRAMES];
        Optional<NmsTask.StreamState> state = Optional.empty();
        for (int frame = 0; frame < FRAMES; frame += frames) {
            NmsTask.Result<NmsTask.StreamState> result = task.step(state, window(frame, frames));
            state = Optional.of(result.state());
            for (NmsTask.Output output : result.outputs()) {
                MuscleWindow made = MessageCodec.of(MuscleWindow.class).decode(output.bytes());
                float[] part = Samples.floats(made.getTorque());
                System.arraycopy(part, 0, torque, (int) made.getFirstFrame(), part.length);
            }
        }
        return torque;
    }

    @Test
    void a_calibration_of_another_frame_rate_never_goes_live() {
        publish();
        calibrations.put(
                "s1/1",
                Calibration.newBuilder(calibrations.get("s1/1"))
                        .setFrameRate(50)
                        .build());
        assertThat(stream(frame -> frame == SWAP, "s1/1"))
                .extracting(MuscleWindow::getCalibrationVersion)
                .containsOnly("generic");
    }

    @Test
    void a_record_that_holds_no_muscles_is_refused_when_it_comes() {
        publish();
        Calibration.Builder sensible = Calibration.newBuilder(calibrations.get("s1/1"));
        for (Calibration absurd : List.of(
                sensible.setDelay(3).build(),
                sensible.setDelay(0).setCurves("thelen").build(),
                sensible.setCurves("gaitbus").setMuscles(List.of()).build())) {
            assertThatThrownBy(() -> KnownCalibration.of(absurd))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("would be right");
        }
    }

    /// The pair lies on one topic, its calibration on another.
    @Test
    void a_stream_keeps_what_it_had_until_the_calibration_of_its_new_pair_is_there() {
        activate("population", "generic", "population/1");
        activate("s1", "generic", "s1/1");
        NmsTask.StreamState state = task.step(Optional.empty(), window(0)).state();
        activate("s1", "s1/1", "s1/2");

        Task next = step(state, WINDOW);
        assertThat(next.window().getModelVersion()).isEqualTo("s1/1");
        publish();
        MuscleWindow after = step(next.state(), 2 * WINDOW).window();
        assertThat(List.of(after.getCalibrationVersion(), after.getModelVersion()))
                .containsExactly("s1/1", "s1/2");
    }

    @Test
    void what_a_new_calibration_is_shown_reaches_as_far_back_as_a_successor_would() {
        RecentFrames recent = RecentFrames.NONE;
        NmsTask.StreamState state = task.step(Optional.empty(), window(0)).state();
        for (int frame = WINDOW; frame < 3000; frame += WINDOW) {
            state = step(state, frame).state();
            recent = state.muscles().recent();
            long oldest = recent.runs().getFirst().firstFrame();
            assertThat(frame + WINDOW - oldest)
                    .isBetween(
                            Math.min(frame + WINDOW, (long) SignalChain.LONGEST_BRIDGE),
                            2L * SignalChain.LONGEST_BRIDGE);
        }
        assertThat(recent.runs()).isSortedAccordingTo((a, b) -> Long.compare(a.firstFrame(), b.firstFrame()));
    }

    private record Task(NmsTask.StreamState state, MuscleWindow window) {}

    private Task step(NmsTask.StreamState before, int frame) {
        NmsTask.Result<NmsTask.StreamState> result = task.step(Optional.of(before), window(frame));
        return new Task(
                result.state(),
                MessageCodec.of(MuscleWindow.class)
                        .decode(result.outputs().getFirst().bytes()));
    }

    private List<MuscleWindow> stream(IntPredicate swap, String calibration) {
        pairs.clear();
        List<MuscleWindow> windows = new ArrayList<>();
        Optional<NmsTask.StreamState> state = Optional.empty();
        for (int frame = 0; frame < FRAMES; frame += WINDOW) {
            if (swap.test(frame)) {
                activate("s1", calibration, "s1/1");
            }
            NmsTask.Result<NmsTask.StreamState> result = task.step(state, window(frame));
            state = Optional.of(result.state());
            result.outputs()
                    .forEach(output ->
                            windows.add(MessageCodec.of(MuscleWindow.class).decode(output.bytes())));
        }
        return windows;
    }

    private void activate(String subject, String calibration, String model) {
        pairs.put(subject, new ActivePair(subject, calibration, model, false, "test", 1L));
    }

    /// A calibration whose activation lags, whose tendons stretch, and which is stronger than the generic
    /// muscles.
    private void publish() {
        MuscleParameters generic = MuscleParameters.generic(Anatomy.generic(70, 0.9));
        MuscleParameters other = new MuscleParameters(
                generic.anatomy(),
                generic.muscles().stream()
                        .map(muscle -> new Muscle(muscle.unit(), 1.5, new ActivationDynamics(-0.9, -0.8, -2)))
                        .toList(),
                0.035,
                TendonModel.ELASTIC,
                generic.curves());
        calibrations.put(
                "s1/1",
                Calibrations.written(other, Calibration.newBuilder())
                        .setVersion("s1/1")
                        .setSubject("s1")
                        .setBase("generic")
                        .setGeometry("")
                        .setLegLength(0.9)
                        .setThighLength(0)
                        .setShankLength(0)
                        .setSessions(List.of())
                        .setSeconds(5)
                        .setOnBounds(List.of())
                        .setFigures(Map.of())
                        .setVerdict(CalibrationVerdict.ACCEPTED)
                        .setReason("test")
                        .setSeed(1)
                        .setCode("test")
                        .setCreatedAtMillis(1)
                        .build());
    }

    private static SensorWindow window(int firstFrame) {
        return window(firstFrame, WINDOW);
    }

    private static SensorWindow window(int firstFrame, int frames) {
        return WavingLeg.window(firstFrame, frames);
    }
}
