package io.gaitbus.nms.signal;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import java.util.List;

/// From samples, each signal at its own rate, to excitations and angles on the frame grid. Causal: one
/// chain for live use, replay and training.
///
/// EMG is filtered at its own rate and read out at the last sample at or before the frame. Angles are
/// interpolated linearly and never extrapolated, so a frame may wait for a later chunk. The angular
/// velocity is the backward difference over two frames, `(q(k) − q(k−2)) / 2` a frame, which is that of 10
/// ms ago.
///
/// Each channel is watched, see [QualityRules]: a fact of the frame, not of the window. Where it is off, its
/// excitation counts as not measured. Frames are handed out in runs in which that stays the same.
///
/// A gap of at most [#LONGEST_BRIDGE] frames is bridged: EMG is held, angles are interpolated across it,
/// and its frames are marked. After a longer one the chain begins anew.
public final class SignalChain {

    /// The longest gap that is bridged; frames.
    public static final int LONGEST_BRIDGE = 500;

    private final StreamSetup setup;
    private final EmgChannels emg;
    private final int[] joints;

    private SignalChain(StreamSetup setup) {
        this.setup = setup;
        this.emg = new EmgChannels(setup);
        this.joints = setup.joints().stream().mapToInt(Muscles.JOINTS::indexOf).toArray();
    }

    public static SignalChain of(StreamSetup setup) {
        return new SignalChain(setup);
    }

    /// What earlier chunks have left behind; never changed once returned.
    public static final class State {

        private final EmgTrack emg;
        private final AngleTrack angles;
        private final FrameRows rows;
        private final long nextFrame; // below 0: any

        private State(EmgTrack emg, AngleTrack angles, FrameRows rows, long nextFrame) {
            this.emg = emg;
            this.angles = angles;
            this.rows = rows;
            this.nextFrame = nextFrame;
        }
    }

    /// What a chunk leads to.
    ///
    /// @param state  the state after it
    /// @param frames frames that are complete now, in order
    public record Step(State state, List<SensorFrames> frames) {

        public Step {
            frames = List.copyOf(frames);
        }
    }

    /// The state before a stream's first chunk.
    public State atRest() {
        return new State(new EmgTrack(emg), new AngleTrack(setup.angleRate(), joints), FrameRows.none(), -1);
    }

    /// One chunk on.
    ///
    /// @throws IllegalArgumentException where the chunk's frames were taken before
    public Step advance(State state, SensorChunk chunk) {
        State before = begun(state, chunk);
        long missing = before.nextFrame < 0 ? 0 : chunk.firstFrame() - before.nextFrame;
        EmgTrack emgTrack = before.emg.copy();
        AngleTrack angleTrack = before.angles.copy();
        FrameRows rows = before.rows.waiting(Math.toIntExact(missing) + chunk.frames());
        takeEmg(emgTrack, rows, chunk, missing);
        takeAngles(angleTrack, rows, chunk);
        long next = chunk.firstFrame() + chunk.frames();
        return new Step(new State(emgTrack, angleTrack, rows, next), rows.runs(chunk.last()));
    }

    /// The state that a chunk follows: what came before, or, after a long gap, nothing.
    private State begun(State state, SensorChunk chunk) {
        if (state.nextFrame >= 0 && chunk.firstFrame() < state.nextFrame) {
            throw new IllegalArgumentException(
                    "frame %d comes again: frame %d was next".formatted(chunk.firstFrame(), state.nextFrame));
        }
        boolean anew = state.nextFrame < 0 || chunk.firstFrame() - state.nextFrame > LONGEST_BRIDGE;
        return anew ? atRest() : state;
    }

    private static void takeEmg(EmgTrack track, FrameRows rows, SensorChunk chunk, long missing) {
        for (long frame = chunk.firstFrame() - missing; frame < chunk.firstFrame(); frame++) {
            track.bridge(frame, rows);
        }
        int sample = 0;
        for (long frame = chunk.firstFrame(); frame < chunk.firstFrame() + chunk.frames(); frame++) {
            sample += track.advance(frame, chunk.emg(), sample, rows);
        }
    }

    private void takeAngles(AngleTrack track, FrameRows rows, SensorChunk chunk) {
        long index = FrameGrid.samplesThrough(chunk.firstFrame() - 1, setup.angleRate());
        for (int i = 0; i < chunk.angles()[0].length; i++) {
            track.advance(index + i, chunk.angles(), i, rows);
        }
        if (chunk.last()) {
            track.completeAll(rows);
        }
    }
}
