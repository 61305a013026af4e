package io.gaitbus.workbench.recording;

import io.gaitbus.gait.FrameGrid;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/// The knee torque that a recording holds to be true, as measured: over body mass, N·m/kg, extension positive.
public final class KneeReference {

    /// What is dropped on either side of a cut, s: there a filtered part feels that the other is missing.
    private static final double DROPPED = 0.5;

    private final double rate;
    private final double[] torque;
    private final double cutoff;

    /// @param rate   samples a second, Hz; sample 0 is at frame 0
    /// @param torque N·m/kg, extension positive
    /// @param cutoff of the low-pass that it still needs, Hz; infinite: none
    public KneeReference(double rate, double[] torque, double cutoff) {
        this.rate = rate;
        this.torque = torque.clone();
        this.cutoff = cutoff;
    }

    /// Cutoff of its low-pass, Hz.
    public double cutoff() {
        return cutoff;
    }

    /// The torque at each frame, low-passed without lag.
    ///
    /// With a cut, the part before and the part after it are filtered each by itself, so that nothing leaks
    /// across, and what lies within 0.5 s of it is not known. Between samples it is interpolated linearly.
    ///
    /// @param frames number of frames
    /// @param cut    where training ends and testing begins, s
    public FrameTorque onFrames(int frames, OptionalDouble cut) {
        double[] onFrames = new double[frames];
        Arrays.fill(onFrames, Double.NaN);
        int border = cut.isPresent()
                ? Math.clamp((int) Math.ceil(cut.getAsDouble() * rate - 1e-6), 0, torque.length)
                : torque.length;
        DoublePredicate clear = time -> cut.isEmpty() || isClear(time, cut.getAsDouble());
        readOut(0, border, clear, onFrames);
        readOut(border, torque.length, clear, onFrames);
        return new FrameTorque(onFrames);
    }

    /// The torque at the frames of a stretch, low-passed by itself, so that nothing leaks in from around it. Where
    /// it is low-passed, what lies within 0.5 s of an end is not known, unless the reference ends there as well.
    ///
    /// @param frames number of frames
    /// @param from   where the stretch begins, s
    /// @param to     where it ends, s; a frame there is not known
    public FrameTorque within(int frames, double from, double to) {
        double[] onFrames = new double[frames];
        Arrays.fill(onFrames, Double.NaN);
        int first = Math.clamp((int) Math.ceil(from * rate - 1e-6), 0, torque.length);
        int end = Math.clamp((int) Math.ceil(to * rate - 1e-6), first, torque.length);
        readOut(
                first,
                end,
                time -> !isLowPassed()
                        || (first == 0 || isClear(time, from)) && (end == torque.length || isClear(time, to)),
                onFrames);
        return new FrameTorque(onFrames);
    }

    /// The same as it was measured, without a low-pass.
    public KneeReference unfiltered() {
        return new KneeReference(rate, torque, Double.POSITIVE_INFINITY);
    }

    private static boolean isClear(double time, double cut) {
        return Math.abs(time - cut) >= DROPPED - 1e-9;
    }

    private void readOut(int from, int to, DoublePredicate clear, double[] onFrames) {
        if (to - from < 2) {
            return;
        }
        double[] part = lowPassed(Arrays.copyOfRange(torque, from, to));
        for (int frame = 0; frame < onFrames.length; frame++) {
            double time = frame / FrameGrid.FRAME_RATE;
            double place = time * rate - from;
            boolean inside = place > -1e-6 && place < part.length - 1 + 1e-6;
            if (inside && clear.test(time)) {
                int before = Math.clamp((int) Math.floor(place), 0, part.length - 2);
                double share = Math.clamp(place - before, 0, 1);
                onFrames[frame] = (1 - share) * part[before] + share * part[before + 1];
            }
        }
    }

    private boolean isLowPassed() {
        return cutoff < rate / 2;
    }

    private double[] lowPassed(double[] part) {
        return isLowPassed() ? new ZeroLagLowPass(cutoff, rate).filtered(part) : part;
    }
}
