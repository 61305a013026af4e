package io.gaitbus.workbench.recording;

import io.gaitbus.gait.FrameGrid;
import java.util.Arrays;
import java.util.OptionalDouble;

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
        readOut(0, border, cut, onFrames);
        readOut(border, torque.length, cut, onFrames);
        return new FrameTorque(onFrames);
    }

    private void readOut(int from, int to, OptionalDouble cut, double[] onFrames) {
        if (to - from < 2) {
            return;
        }
        double[] part = lowPassed(Arrays.copyOfRange(torque, from, to));
        for (int frame = 0; frame < onFrames.length; frame++) {
            double time = frame / FrameGrid.FRAME_RATE;
            double place = time * rate - from;
            boolean inside = place > -1e-6 && place < part.length - 1 + 1e-6;
            boolean clear = cut.isEmpty() || Math.abs(time - cut.getAsDouble()) >= DROPPED - 1e-9;
            if (inside && clear) {
                int before = Math.clamp((int) Math.floor(place), 0, part.length - 2);
                double share = Math.clamp(place - before, 0, 1);
                onFrames[frame] = (1 - share) * part[before] + share * part[before + 1];
            }
        }
    }

    private double[] lowPassed(double[] part) {
        return cutoff < rate / 2 ? new ZeroLagLowPass(cutoff, rate).filtered(part) : part;
    }
}
