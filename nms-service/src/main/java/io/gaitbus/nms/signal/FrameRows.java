package io.gaitbus.nms.signal;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.signal.SensorFrames.Measured;
import java.util.ArrayList;
import java.util.List;

/// Frames that follow each other: first each has its excitations and waits, then it gets its angles and is
/// complete. Its owner alone changes it.
final class FrameRows {

    private static final int MUSCLES = Muscles.MEASURABLE.size();
    private static final int JOINTS = Muscles.JOINTS.size();

    private long first;
    private int frames;
    private int complete;
    private float[] excitations; // [frames][muscles] in one row, as those below
    private float[] angles;
    private float[] velocities;
    private boolean[] bridged;
    private Measured[] measured;

    /// @param capacity frames there is room for
    private FrameRows(long first, int capacity) {
        this.first = first;
        this.excitations = new float[capacity * MUSCLES];
        this.angles = new float[capacity * JOINTS];
        this.velocities = new float[capacity * JOINTS];
        this.bridged = new boolean[capacity];
        this.measured = new Measured[capacity];
    }

    static FrameRows none() {
        return new FrameRows(0, 0);
    }

    /// The frames that still wait, with room for more.
    FrameRows waiting(int more) {
        int waiting = frames - complete;
        FrameRows rows = new FrameRows(first + complete, waiting + more);
        System.arraycopy(excitations, complete * MUSCLES, rows.excitations, 0, waiting * MUSCLES);
        System.arraycopy(bridged, complete, rows.bridged, 0, waiting);
        System.arraycopy(measured, complete, rows.measured, 0, waiting);
        rows.frames = waiting;
        return rows;
    }

    /// A frame, the next one, whose excitations are known waits for its angles; excitations are 0 until
    /// they are set.
    void await(long frame, boolean isBridged, Measured isMeasured) {
        if (frames == 0) {
            first = frame;
        }
        bridged[frames] = isBridged;
        measured[frames] = isMeasured;
        frames++;
    }

    /// Sets an excitation of the frame that came last, in [0, 1].
    void excitation(int muscle, double excitation) {
        excitations[(frames - 1) * MUSCLES + muscle] = (float) excitation;
    }

    /// Whether a frame waits.
    boolean anyWaits() {
        return complete < frames;
    }

    /// The frame that has waited longest.
    long longestWaiting() {
        return first + complete;
    }

    /// The frame that has waited longest gets its angles, rad, and their velocities, rad/s.
    ///
    /// @param assumed whether they stand for angles that never came
    void complete(boolean assumed, double[] q, double[] qDot) {
        bridged[complete] |= assumed;
        for (int joint = 0; joint < JOINTS; joint++) {
            angles[complete * JOINTS + joint] = (float) q[joint];
            velocities[complete * JOINTS + joint] = (float) qDot[joint];
        }
        complete++;
    }

    /// The complete frames, cut where bridged ones begin or end and where what is measured, or its quality,
    /// changes.
    ///
    /// @param last whether the stream ends with them
    List<SensorFrames> runs(boolean last) {
        List<SensorFrames> runs = new ArrayList<>(1);
        int begin = 0;
        for (int end = 1; end <= complete; end++) {
            if (end == complete || bridged[end] != bridged[begin] || !measured[end].equals(measured[begin])) {
                runs.add(run(begin, end, last && end == complete));
                begin = end;
            }
        }
        return runs;
    }

    private SensorFrames run(int begin, int end, boolean last) {
        return new SensorFrames(
                new SensorFrames.Extent(first + begin, bridged[begin], last),
                measured[begin],
                signals(excitations, MUSCLES, begin, end),
                signals(angles, JOINTS, begin, end),
                signals(velocities, JOINTS, begin, end));
    }

    private static float[][] signals(float[] rows, int width, int begin, int end) {
        float[][] signals = new float[width][end - begin];
        for (int frame = begin; frame < end; frame++) {
            for (int signal = 0; signal < width; signal++) {
                signals[signal][frame - begin] = rows[frame * width + signal];
            }
        }
        return signals;
    }
}
