package io.gaitbus.workbench.evaluation.figures;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Signal;
import io.gaitbus.workbench.recording.Stride;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/// A recording cut into its cycles, from one greatest knee flexion to the next.
public final class GaitCycles {

    /// Points of a cycle: 0 % to 100 %.
    public static final int POINTS = 101;

    /// A peak is the highest within this share of a stride to either side.
    private static final double APART = 0.4;

    /// Cycles that are longer or shorter than a stride by more than this share of it are left out.
    private static final double ODD = 0.3;

    private final double stride;
    private final List<Integer> peaks;

    private GaitCycles(double stride, List<Integer> peaks) {
        this.stride = stride;
        this.peaks = peaks;
    }

    /// The cycles of a recording; none where its knee angle does not repeat itself.
    public static GaitCycles of(Recording recording) {
        double[] knee = knee(recording);
        double stride = Stride.of(knee, FrameGrid.FRAME_RATE)
                .map(found -> FrameGrid.FRAME_RATE / found.frequency())
                .orElse(Double.POSITIVE_INFINITY);
        List<Integer> peaks = new ArrayList<>();
        int apart = (int) Math.min(APART * stride, knee.length);
        for (int frame = apart; frame < knee.length - apart; frame++) {
            if (isPeak(knee, frame, apart)) {
                peaks.add(frame);
            }
        }
        return new GaitCycles(stride, peaks);
    }

    private static boolean isPeak(double[] knee, int frame, int apart) {
        for (int away = 1; away <= apart; away++) {
            if (!(knee[frame] > knee[frame - away] && knee[frame] >= knee[frame + away])) {
                return false;
            }
        }
        return apart > 0;
    }

    private static double[] knee(Recording recording) {
        Signal angles = recording.angles().signal();
        float[] samples =
                angles.cut(0, angles.samples())[recording.angles().joints().indexOf("knee")];
        double[] knee = new double[recording.frames()];
        for (int frame = 0; frame < knee.length; frame++) {
            knee[frame] = between(frame * angles.rate() / FrameGrid.FRAME_RATE, at -> samples[at], samples.length);
        }
        return knee;
    }

    private static double between(double place, IntToDoubleFunction values, int length) {
        int before = Math.clamp((int) Math.floor(place), 0, length - 2);
        double share = Math.clamp(place - before, 0, 1);
        return (1 - share) * values.applyAsDouble(before) + share * values.applyAsDouble(before + 1);
    }

    /// A signal over all cycles in which it is known throughout.
    ///
    /// @param signal of each frame; NaN where it is not known
    /// @return one spread a point of the cycle; none where there are fewer than three cycles
    public List<Spread> over(IntToDoubleFunction signal) {
        List<double[]> cycles = new ArrayList<>();
        for (int i = 0; i + 1 < peaks.size(); i++) {
            double[] cycle = cycle(peaks.get(i), peaks.get(i + 1), signal);
            boolean usual = Math.abs(peaks.get(i + 1) - peaks.get(i) - stride) <= ODD * stride;
            if (usual && Arrays.stream(cycle).noneMatch(Double::isNaN)) {
                cycles.add(cycle);
            }
        }
        List<Spread> spreads = new ArrayList<>();
        for (int point = 0; point < POINTS && cycles.size() > 2; point++) {
            int at = point;
            spreads.add(Spread.of(cycles.stream().map(cycle -> cycle[at]).toList()));
        }
        return spreads;
    }

    private static double[] cycle(int from, int to, IntToDoubleFunction signal) {
        double[] cycle = new double[POINTS];
        for (int point = 0; point < POINTS; point++) {
            double place = (double) point / (POINTS - 1) * (to - from);
            cycle[point] = between(place, at -> signal.applyAsDouble(from + at), to - from + 1);
        }
        return cycle;
    }
}
