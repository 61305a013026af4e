package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Model;
import io.gaitbus.network.Parameter;
import java.util.Arrays;
import java.util.Map;

/// Makes a network's standard deviations tell the truth: errors on frames that it was not fitted to, each
/// over the standard deviation that went with it, say by how much all of them are too narrow or too wide.
///
///     factor = quantile₀.₉(|y − μ| / σ) / 1.6449
///
/// after which the 90 % interval μ ± 1.6449 σ holds 90 % of those frames. Source: J. Lei, M. G'Sell, A.
/// Rinaldo, R. J. Tibshirani, L. Wasserman (2018), J. Am. Stat. Assoc. 113, 1094–1111, section 5.2 (split
/// conformal inference with a local spread), here folded into the network's own σ. Never changes.
public final class Interval {

    /// Nothing was taken yet.
    public static final Interval UNKNOWN = new Interval(new float[0]);

    /// 95 % of a Gaussian lies below this many standard deviations; so does 90 % within ± it.
    private static final double GAUSSIAN = 1.6448536269514722;

    private static final double COVERED = 0.9;
    private static final double NARROWEST = 0.1;
    private static final double WIDEST = 10;

    private final float[] ratios;

    private Interval(float[] ratios) {
        this.ratios = ratios;
    }

    /// What these ratios say.
    ///
    /// @param ratios of errors to standard deviations, dimensionless
    public static Interval of(float[] ratios) {
        return new Interval(ratios.clone());
    }

    /// The ratios taken so far; a copy.
    public float[] ratios() {
        return ratios.clone();
    }

    /// The same with the frames of one more recording whose torque is known.
    Interval plus(Recording heldOut, Prediction prediction) {
        float[] torque = prediction.torque();
        float[] deviation = prediction.deviation();
        float[] more = Arrays.copyOf(ratios, ratios.length + heldOut.knownFrames());
        int next = ratios.length;
        for (int frame = 0; frame < torque.length; frame++) {
            if (heldOut.known(frame)) {
                more[next] = Math.abs(heldOut.reference(frame) - torque[frame]) / deviation[frame];
                next++;
            }
        }
        return new Interval(more);
    }

    /// By how much standard deviations have to grow, within [0.1, 10]; 1 where nothing was taken.
    double factor() {
        int count = ratios.length;
        if (count == 0) {
            return 1;
        }
        float[] sorted = ratios.clone();
        Arrays.sort(sorted);
        int place = Math.min(count - 1, (int) Math.ceil(COVERED * (count + 1)) - 1);
        return Math.clamp(sorted[place] / GAUSSIAN, NARROWEST, WIDEST);
    }

    /// The same network with its standard deviations grown so.
    Model widened(Model model) {
        float[] bias = model.values(Parameter.HEAD_BIAS);
        bias[1] += (float) Math.log(factor());
        return model.with(Map.of(Parameter.HEAD_BIAS, bias));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Interval interval && Arrays.equals(ratios, interval.ratios);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ratios);
    }
}
