package io.gaitbus.transfer;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.transfer.fitting.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/// The frames of one stream as the log holds them, put together with the torque that was measured.
///
/// Repeats are dropped. A gap, and frames that stand for missing input, end a recording and begin another.
/// Windows made under another calibration than the one asked for are left out, and said.
final class StreamFrames {

    private final String calibration;
    private final List<Run> runs = new ArrayList<>();
    private final TreeSet<String> otherCalibrations = new TreeSet<>();
    private long nextFrame;
    private boolean broken = true;
    private boolean over;
    private float[] reference = {};

    /// Frames that follow each other.
    private record Run(long firstFrame, List<FeatureWindow> windows) {

        int frames() {
            return windows.stream().mapToInt(FeatureWindow::frames).sum();
        }
    }

    /// @param calibration version of the calibration whose windows count
    StreamFrames(String calibration) {
        this.calibration = calibration;
    }

    /// Takes the next window of the log.
    void take(MuscleWindow window) {
        if (window.getFirstFrame() < nextFrame) {
            return;
        }
        over |= window.getLast();
        boolean other = !window.getCalibrationVersion().equals(calibration);
        if (other) {
            otherCalibrations.add(window.getCalibrationVersion());
        }
        boolean gap = broken || window.getFirstFrame() > nextFrame;
        broken = other || window.getBridged();
        nextFrame = window.getFirstFrame() + window.getFrames();
        if (!broken) {
            if (gap) {
                runs.add(new Run(window.getFirstFrame(), new ArrayList<>()));
            }
            runs.getLast().windows.add(Messages.features(window));
        }
    }

    /// Takes an upload of reference torque; where uploads overlap, the later one holds.
    void take(ReferenceTorque upload) {
        float[] torque = Samples.floats(upload.getTorque());
        int first = Math.toIntExact(upload.getFirstFrame());
        if (first + torque.length > reference.length) {
            int before = reference.length;
            reference = Arrays.copyOf(reference, first + torque.length);
            Arrays.fill(reference, before, reference.length, Float.NaN);
        }
        System.arraycopy(torque, 0, reference, first, torque.length);
    }

    /// Whether the window came that says it is the last.
    boolean isOver() {
        return over;
    }

    /// The frame after the last one that came.
    long nextFrame() {
        return nextFrame;
    }

    /// The frame after the last one whose torque is known; 0 where none is.
    long knownUntil() {
        int frame = reference.length;
        while (frame > 0 && Float.isNaN(reference[frame - 1])) {
            frame--;
        }
        return frame;
    }

    /// Calibrations whose windows were left out.
    List<String> otherCalibrations() {
        return List.copyOf(otherCalibrations);
    }

    /// What can be learned from.
    List<Recording> recordings() {
        return runs.stream()
                .map(run -> Recording.of(run.firstFrame, run.windows, reference(run.firstFrame, run.frames())))
                .toList();
    }

    private float[] reference(long first, int frames) {
        float[] part = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            long at = first + frame;
            part[frame] = at < reference.length ? reference[(int) at] : Float.NaN;
        }
        return part;
    }
}
