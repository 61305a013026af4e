package io.gaitbus.nms.signal;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;

/// The joint angles of a leg between samples and frames: interpolated linearly, never extrapolated, so that
/// frames wait for the sample after them. Its owner alone changes it.
final class AngleTrack {

    /// An angle sample this near to a frame counts as taken at it; samples.
    private static final double TOLERANCE = 1e-6;

    private static final int JOINTS = Muscles.JOINTS.size();

    private final double rate;
    private final int[] joints;
    private final double[] latest; // the last sample, rad, one for each measured joint
    private long latestIndex = -1;
    private double[] frame = new double[JOINTS]; // angles at the last frame, rad
    private double[] frameBefore = new double[JOINTS];
    private int framesSeen; // up to 2

    /// @param rate   angle sampling rate, Hz
    /// @param joints which of [Muscles#JOINTS] each angle is
    AngleTrack(double rate, int[] joints) {
        this.rate = rate;
        this.joints = joints;
        this.latest = new double[joints.length];
    }

    AngleTrack copy() {
        AngleTrack copy = new AngleTrack(rate, joints);
        System.arraycopy(latest, 0, copy.latest, 0, latest.length);
        copy.latestIndex = latestIndex;
        copy.frame = frame; // replaced, never changed
        copy.frameBefore = frameBefore;
        copy.framesSeen = framesSeen;
        return copy;
    }

    /// Takes an angle sample, and completes the frames at or before it.
    ///
    /// @param index   number of the sample since frame 0
    /// @param samples rad, [joints][samples]; the sample is the one in `column`
    void advance(long index, float[][] samples, int column, FrameRows rows) {
        while (rows.anyWaits() && position(rows.longestWaiting()) <= index + TOLERANCE) {
            double position = position(rows.longestWaiting());
            boolean before = latestIndex < 0; // before a stream's first sample there is nothing to interpolate from
            double share = before ? 1 : (position - latestIndex) / (double) (index - latestIndex);
            double[] q = new double[JOINTS];
            for (int joint = 0; joint < joints.length; joint++) {
                double sample = samples[joint][column];
                q[joints[joint]] = share >= 1 ? sample : latest[joint] + share * (sample - latest[joint]);
            }
            complete(rows, before && position < index - TOLERANCE, q);
        }
        for (int joint = 0; joint < joints.length; joint++) {
            latest[joint] = samples[joint][column];
        }
        latestIndex = index;
    }

    /// Completes the frames for which no angle will come any more; they keep the last one and are marked.
    void completeAll(FrameRows rows) {
        while (rows.anyWaits()) {
            double[] q = new double[JOINTS];
            for (int joint = 0; joint < joints.length; joint++) {
                q[joints[joint]] = latest[joint];
            }
            complete(rows, true, q);
        }
    }

    private double position(long frameNumber) {
        return frameNumber * rate / FrameGrid.FRAME_RATE;
    }

    private void complete(FrameRows rows, boolean assumed, double[] q) {
        double[] velocities = new double[JOINTS];
        for (int joint = 0; joint < JOINTS; joint++) {
            if (framesSeen >= 2) {
                velocities[joint] = (q[joint] - frameBefore[joint]) * FrameGrid.FRAME_RATE / 2;
            } else if (framesSeen == 1) {
                velocities[joint] = (q[joint] - frame[joint]) * FrameGrid.FRAME_RATE;
            }
        }
        frameBefore = frame;
        frame = q;
        framesSeen = Math.min(framesSeen + 1, 2);
        rows.complete(assumed, q, velocities);
    }
}
