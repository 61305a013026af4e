package io.gaitbus.nms.signal;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.FrameRun.Frame;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// What the signal chain remembers of a stream: filters, the last angles, and the frames that wait for an angle.
final class ChainMemory {

    /// An angle sample this near to a frame counts as taken at it; samples.
    private static final double TOLERANCE = 1e-6;

    final double[][] filters;
    final double[] level;
    final float[] lastSample;
    long nextFrame = -1;

    private final Deque<Waiting> waiting;
    private final double[] angles;
    private long angleIndex = -1;
    private double[] lastFrame = {};
    private double[] secondLastFrame = {};

    private static final class Waiting {

        private final long frame;
        private final boolean bridged;
        private final double[] excitations;

        private Waiting(long frame, boolean bridged, double[] excitations) {
            this.frame = frame;
            this.bridged = bridged;
            this.excitations = excitations;
        }
    }

    ChainMemory(int channels, int joints, int filterMemory) {
        this.filters = new double[channels][filterMemory];
        this.level = new double[channels];
        this.lastSample = new float[channels];
        this.angles = new double[joints];
        this.waiting = new ArrayDeque<>();
    }

    private ChainMemory(ChainMemory other) {
        this.filters = new double[other.filters.length][];
        for (int channel = 0; channel < filters.length; channel++) {
            filters[channel] = other.filters[channel].clone();
        }
        this.level = other.level.clone();
        this.lastSample = other.lastSample.clone();
        this.nextFrame = other.nextFrame;
        this.waiting = new ArrayDeque<>(other.waiting);
        this.angles = other.angles.clone();
        this.angleIndex = other.angleIndex;
        this.lastFrame = other.lastFrame;
        this.secondLastFrame = other.secondLastFrame;
    }

    ChainMemory copy() {
        return new ChainMemory(this);
    }

    /// A frame whose excitations are known waits for its angles.
    void await(long frame, boolean bridged, double[] excitations) {
        waiting.addLast(new Waiting(frame, bridged, excitations));
    }

    /// Takes an angle sample, and lets go the frames at or before it.
    ///
    /// @param index  number of the sample since frame 0
    /// @param sample rad, one for each measured joint
    List<Frame> angle(long index, double[] sample, double angleRate, int[] joints) {
        List<Frame> complete = new ArrayList<>();
        while (!waiting.isEmpty() && position(waiting.getFirst().frame, angleRate) <= index + TOLERANCE) {
            Waiting frame = waiting.removeFirst();
            boolean before = angleIndex < 0; // before a stream's first sample there is nothing to interpolate from
            double share = before ? 1 : (position(frame.frame, angleRate) - angleIndex) / (double) (index - angleIndex);
            double[] between = new double[sample.length];
            for (int joint = 0; joint < sample.length; joint++) {
                between[joint] = share >= 1 ? sample[joint] : angles[joint] + share * (sample[joint] - angles[joint]);
            }
            boolean early = before && position(frame.frame, angleRate) < index - TOLERANCE;
            complete.add(frame(frame, frame.bridged || early, between, joints));
        }
        System.arraycopy(sample, 0, angles, 0, sample.length);
        angleIndex = index;
        return complete;
    }

    /// Lets go the frames for which no angle will come any more; they keep the last one and are marked.
    List<Frame> rest(int[] joints) {
        List<Frame> rest = new ArrayList<>();
        while (!waiting.isEmpty()) {
            rest.add(frame(waiting.removeFirst(), true, angles, joints));
        }
        return rest;
    }

    private static double position(long frame, double angleRate) {
        return frame * angleRate / FrameGrid.FRAME_RATE;
    }

    private Frame frame(Waiting frame, boolean bridged, double[] measuredAngles, int[] joints) {
        double[] q = new double[Muscles.JOINTS.size()];
        for (int joint = 0; joint < joints.length; joint++) {
            q[joints[joint]] = measuredAngles[joint];
        }
        double[] velocities = new double[q.length];
        for (int joint = 0; joint < q.length; joint++) {
            if (secondLastFrame.length > 0) {
                velocities[joint] = (q[joint] - secondLastFrame[joint]) * FrameGrid.FRAME_RATE / 2;
            } else if (lastFrame.length > 0) {
                velocities[joint] = (q[joint] - lastFrame[joint]) * FrameGrid.FRAME_RATE;
            }
        }
        secondLastFrame = lastFrame;
        lastFrame = q;
        return new Frame(frame.frame, bridged, frame.excitations, q, velocities);
    }
}
