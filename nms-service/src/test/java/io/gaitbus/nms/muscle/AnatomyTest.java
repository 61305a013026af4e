package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.Gait2392;
import io.gaitbus.nms.geometry.SegmentLengths;
import org.junit.jupiter.api.Test;

class AnatomyTest {

    private static final Anatomy GENERIC = Anatomy.generic(Anatomy.GENERIC_MASS, Anatomy.GENERIC_LEG_LENGTH);

    @Test
    void a_lab_s_model_is_taken_as_it_stands() {
        Anatomy brought = Anatomy.of(Anatomy.GENERIC_MASS, Gait2392.leg());

        for (int muscle = 0; muscle < Muscles.KNEE.size(); muscle++) {
            MuscleTendonUnit unit = brought.units().get(muscle);
            MuscleTendonUnit generic = GENERIC.units().get(muscle);
            assertThat(unit.maxIsometricForce()).isEqualTo(generic.maxIsometricForce());
            assertThat(unit.optimalFibreLength()).isEqualTo(generic.optimalFibreLength());
            assertThat(unit.tendonSlackLength()).isEqualTo(generic.tendonSlackLength());
            assertThat(unit.optimalPennation()).isCloseTo(generic.optimalPennation(), within(1e-7));
        }
    }

    @Test
    void fibres_and_tendons_grow_with_their_unit_in_the_neutral_pose() {
        Anatomy longShank =
                Anatomy.generic(Anatomy.GENERIC_MASS, new SegmentLengths(Anatomy.GENERIC_LEG_LENGTH, 0, 0.46));
        int muscle = Muscles.KNEE.indexOf("med_gas");
        double growth = longShank.geometry().pose(muscle, new double[3]).length()
                / GENERIC.geometry().pose(muscle, new double[3]).length();

        assertThat(growth).isBetween(1.05, 1.08);
        assertThat(longShank.units().get(muscle).optimalFibreLength()).isCloseTo(growth * 0.060, within(1e-12));
        assertThat(longShank.units().get(muscle).tendonSlackLength()).isCloseTo(growth * 0.390, within(1e-12));
        assertThat(longShank.units().get(muscle).maxIsometricForce()).isEqualTo(1558);
    }
}
