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
/// conformal inference with a local spread), here folded into the network's own σ.
final class Interval {

    /// 95 % of a Gaussian lies below this many standard deviations; so does 90 % within ± it.
    private static final double GAUSSIAN = 1.6448536269514722;

    private static final double COVERED = 0.9;
    private static final double NARROWEST = 0.1;
    private static final double WIDEST = 10;

    private double[] ratios = new double[1024];
    private int count;

    /// Takes the frames of a recording whose torque is known.
    void add(Recording heldOut, Prediction prediction) {
        float[] torque = prediction.torque();
        float[] deviation = prediction.deviation();
        for (int frame = 0; frame < torque.length; frame++) {
            if (heldOut.known(frame)) {
                ratios = count == ratios.length ? Arrays.copyOf(ratios, 2 * count) : ratios;
                ratios[count] = Math.abs(heldOut.reference(frame) - torque[frame]) / deviation[frame];
                count++;
            }
        }
    }

    /// By how much standard deviations have to grow, within [0.1, 10]; 1 where nothing was taken.
    double factor() {
        if (count == 0) {
            return 1;
        }
        double[] sorted = Arrays.copyOf(ratios, count);
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
}
