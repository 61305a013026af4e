package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A rat's soleus, fully active, stretched and released at random by 0.05 to 2 mm: forces as measured by
/// Sandercock, published by M. Millard et al. (2013), J. Biomech. Eng. 135(2), 021005, who report errors of
/// 3.3 to 8.9 %.
class RatSoleusTest {

    private static final double OPTIMAL = 17.1e-3;
    private static final MuscleTendonUnit SOLEUS =
            new MuscleTendonUnit("soleus", 1.2758948506, OPTIMAL, OPTIMAL, Math.toRadians(6));
    private static final ElasticTendon TENDON = new ElasticTendon(SOLEUS, 1, Curves.CEINMS2, 0.01);

    /// Measured maximal isometric force, N.
    private static final double STRONGEST = 1.17;

    /// Theirs is the same muscle with the same curves in ceinms2, started fully active and in equilibrium.
    /// Ours starts at rest, as the muscle did, and is stimulated at time 0; the steps are those between the
    /// samples in both. What is gained is gained by the start alone, as the other test shows.
    @Test
    void started_at_rest_all_six_stretches_are_predicted_better_than_by_ceinms2_started_in_equilibrium() {
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        for (int trial = 1; trial <= 6; trial++) {
            ReferenceTable stretch = ReferenceTable.read("millard2013/trial%d.csv".formatted(trial));
            double[] measured = stretch.column("Experimental_Force_N");
            ours.add(error(predicted(stretch), measured));
            theirs.add(error(stretch.column("Predicted_Force_N"), measured));
        }
        assertThat(ours).zipSatisfy(theirs, (our, their) -> assertThat(our).isLessThan(their));
    }

    /// Started as ceinms2 starts, fully active and in equilibrium, it predicts what ceinms2 predicts.
    @Test
    void started_in_equilibrium_it_agrees_with_ceinms2() {
        for (int trial = 1; trial <= 6; trial++) {
            ReferenceTable stretch = ReferenceTable.read("millard2013/trial%d.csv".formatted(trial));
            double[] ours = forces(stretch, new Fibre(), stretch.column("Time")[0] - 1e-3);
            assertThat(error(ours, stretch.column("Predicted_Force_N"))).isLessThan(1e-4);
        }
    }

    private static double[] predicted(ReferenceTable stretch) {
        return forces(stretch, Fibre.resting(SOLEUS, lengths(stretch)[0]), 0);
    }

    private static double[] forces(ReferenceTable stretch, Fibre fibre, double from) {
        double[] times = stretch.column("Time");
        double[] lengths = lengths(stretch);
        double[] forces = new double[times.length];
        double time = from;
        for (int sample = 0; sample < times.length; sample++) {
            TENDON.advance(1, lengths[sample], fibre, times[sample] - time);
            forces[sample] = fibre.force();
            time = times[sample];
        }
        return forces;
    }

    /// Of the muscle-tendon unit, m: 2 mm below that of optimal fibres and a slack tendon, and the
    /// displacement.
    private static double[] lengths(ReferenceTable stretch) {
        double[] lengths = stretch.column("Experimental_displacement_mm");
        for (int sample = 0; sample < lengths.length; sample++) {
            lengths[sample] = OPTIMAL * Math.cos(Math.toRadians(6)) + OPTIMAL + (lengths[sample] - 2) * 1e-3;
        }
        return lengths;
    }

    /// Mean absolute error over the maximal isometric force.
    private static double error(double[] predicted, double[] measured) {
        double sum = 0;
        for (int sample = 0; sample < measured.length; sample++) {
            sum += Math.abs(predicted[sample] - measured[sample]);
        }
        return sum / measured.length / STRONGEST;
    }
}
