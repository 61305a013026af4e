package io.gaitbus.nms.signal;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.FrameRun.Frame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// From samples, each signal at its own rate, to excitations and angles on the frame grid. Causal: one chain for live
/// use, replay and training.
///
/// EMG is filtered at its own rate and read out at the last sample at or before the frame. Angles are interpolated
/// linearly and never extrapolated, so a frame may wait for a later chunk. The angular velocity is the backward
/// difference over two frames, `(q(k) − q(k−2)) / 2` a frame, which is that of 10 ms ago.
///
/// A gap of at most [#LONGEST_BRIDGE] frames is bridged: EMG is held, angles are interpolated across it, and its
/// frames are marked. After a longer one the chain begins anew.
public final class SignalChain {

    /// The longest gap that is bridged; frames.
    public static final int LONGEST_BRIDGE = 500;

    private final StreamSetup setup;
    private final Optional<LinearEnvelope> envelope;
    private final int[] muscles;
    private final int[] joints;
    private final SensorFrames.Measured measured;

    private SignalChain(StreamSetup setup) {
        this.setup = setup;
        this.envelope =
                setup.kind() == EmgKind.RAW ? Optional.of(new LinearEnvelope(setup.emgRate())) : Optional.empty();
        this.muscles = setup.channels().stream()
                .mapToInt(channel -> Muscles.MEASURABLE.indexOf(channel.muscle()))
                .toArray();
        this.joints = setup.joints().stream().mapToInt(Muscles.JOINTS::indexOf).toArray();
        List<String> channels =
                setup.channels().stream().map(EmgChannel::muscle).toList();
        this.measured = new SensorFrames.Measured(
                Muscles.MEASURABLE.stream().map(channels::contains).toList(),
                Muscles.JOINTS.stream().map(setup.joints()::contains).toList());
    }

    public static SignalChain of(StreamSetup setup) {
        return new SignalChain(setup);
    }

    /// What earlier chunks have left behind; never changed once returned.
    public static final class State {

        private final ChainMemory memory;

        private State(ChainMemory memory) {
            this.memory = memory;
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
        return new State(new ChainMemory(
                muscles.length,
                joints.length,
                envelope.map(LinearEnvelope::memory).orElse(0)));
    }

    /// One chunk on.
    ///
    /// @throws IllegalArgumentException where the chunk's frames were taken before
    public Step advance(State state, SensorChunk chunk) {
        ChainMemory memory = prepared(state.memory, chunk);
        List<Frame> complete = new ArrayList<>();
        for (long frame = memory.nextFrame; frame < chunk.firstFrame(); frame++) {
            memory.await(frame, true, excitations(memory, held(memory, frame)));
        }
        int sample = 0;
        for (long frame = chunk.firstFrame(); frame < chunk.firstFrame() + chunk.frames(); frame++) {
            int samples = FrameGrid.samplesIn(frame, 1, setup.emgRate());
            memory.await(frame, false, excitations(memory, slice(chunk.emg(), sample, samples)));
            sample += samples;
        }
        memory.nextFrame = chunk.firstFrame() + chunk.frames();
        long index = FrameGrid.samplesThrough(chunk.firstFrame() - 1, setup.angleRate());
        for (int i = 0; i < chunk.angles()[0].length; i++) {
            complete.addAll(memory.angle(index + i, column(chunk.angles(), i), setup.angleRate(), joints));
        }
        if (chunk.last()) {
            complete.addAll(memory.rest(joints));
        }
        return new Step(new State(memory), runs(complete, chunk.last()));
    }

    private ChainMemory prepared(ChainMemory before, SensorChunk chunk) {
        boolean begun = before.nextFrame >= 0;
        if (begun && chunk.firstFrame() < before.nextFrame) {
            throw new IllegalArgumentException(
                    "frame %d comes again: frame %d was next".formatted(chunk.firstFrame(), before.nextFrame));
        }
        boolean anew = !begun || chunk.firstFrame() - before.nextFrame > LONGEST_BRIDGE;
        ChainMemory memory = anew ? atRest().memory : before.copy();
        if (anew) {
            memory.nextFrame = chunk.firstFrame();
        }
        return memory;
    }

    /// The samples of a frame that never came: each channel's last one, again.
    private float[][] held(ChainMemory memory, long frame) {
        float[][] samples = new float[muscles.length][FrameGrid.samplesIn(frame, 1, setup.emgRate())];
        for (int channel = 0; channel < samples.length; channel++) {
            Arrays.fill(samples[channel], memory.lastSample[channel]);
        }
        return samples;
    }

    /// Runs each channel over the samples of one frame and reads it out.
    private double[] excitations(ChainMemory memory, float[][] samples) {
        double[] excitations = new double[Muscles.MEASURABLE.size()];
        for (int channel = 0; channel < muscles.length; channel++) {
            for (float sample : samples[channel]) {
                double[] filter = memory.filters[channel];
                memory.level[channel] = envelope.isPresent() ? envelope.get().next(filter, sample) : sample;
                memory.lastSample[channel] = sample;
            }
            double mvc = setup.channels().get(channel).mvc();
            excitations[muscles[channel]] = Math.clamp(memory.level[channel] / mvc, 0.0, 1.0);
        }
        return excitations;
    }

    private List<SensorFrames> runs(List<Frame> frames, boolean last) {
        List<SensorFrames> runs = new ArrayList<>();
        int begin = 0;
        for (int end = 1; end <= frames.size(); end++) {
            if (end == frames.size()
                    || frames.get(end).bridged() != frames.get(begin).bridged()) {
                FrameRun run = new FrameRun(frames.subList(begin, end));
                runs.add(new SensorFrames(run, measured, last && end == frames.size()));
                begin = end;
            }
        }
        return runs;
    }

    private static float[][] slice(float[][] rows, int from, int count) {
        float[][] slice = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            slice[row] = Arrays.copyOfRange(rows[row], from, from + count);
        }
        return slice;
    }

    private static double[] column(float[][] rows, int at) {
        double[] column = new double[rows.length];
        for (int row = 0; row < rows.length; row++) {
            column[row] = rows[row][at];
        }
        return column;
    }
}
