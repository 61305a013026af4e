package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ElasticTendonTest {

    private static final double FRAME_SECONDS = 0.01;
    private static final List<MuscleTendonUnit> UNITS = List.of(
            new MuscleTendonUnit("vas_lat", 1871, 0.084, 0.157, Math.toRadians(5)),
            new MuscleTendonUnit("med_gas", 1558, 0.060, 0.390, Math.toRadians(17)),
            new MuscleTendonUnit("bifemlh", 896, 0.109, 0.326, 0));

    /// Where neither end of the search is met: fibre and tendon pull alike, to what 1e-9 ℓₒ of fibre are
    /// worth.
    @Test
    void fibre_and_tendon_pull_alike() {
        SplittableRandom random = new SplittableRandom(7);
        for (MuscleTendonUnit unit : UNITS) {
            for (Curves curves : List.of(Curves.GAITBUS, Curves.CEINMS09)) {
                ElasticTendon tendon = new ElasticTendon(unit, 1, curves, FRAME_SECONDS);
                HillMuscle hill = new HillMuscle(unit, 1, curves);
                Fibre fibre = new Fibre();
                double length = unit.optimalFibreLength() + unit.tendonSlackLength();
                for (int frame = 0; frame < 3000; frame++) {
                    length = Math.clamp(
                            length + random.nextDouble(-0.004, 0.004),
                            unit.tendonSlackLength() + 0.6 * unit.optimalFibreLength(),
                            unit.tendonSlackLength() + 1.4 * unit.optimalFibreLength());
                    double activation = random.nextDouble(0.01, 1);
                    tendon.advance(activation, length, 0, fibre);
                    assertThat(fibre.force())
                            .as("%s %s frame %d", unit.name(), curves.name(), frame)
                            .isCloseTo(
                                    hill.force(activation, fibre.length(), fibre.velocity()),
                                    within(1e-5 * unit.maxIsometricForce()));
                }
            }
        }
    }

    /// Held still and passive, on a tendon a thousand times as stiff, a fibre is as long as on one that
    /// does not stretch.
    @Test
    void a_tendon_that_hardly_stretches_acts_as_a_stiff_one() {
        SplittableRandom random = new SplittableRandom(8);
        for (MuscleTendonUnit unit : UNITS) {
            double before = Double.POSITIVE_INFINITY;
            for (double stiffness : new double[] {1, 10, 100, 1000}) {
                double worst = worstDifferenceToStiff(unit, stiffness, random.split());
                assertThat(worst).as("%s, stiffness %s", unit.name(), stiffness).isLessThan(before);
                before = worst;
            }
            assertThat(before).isLessThan(2e-3);
        }
    }

    private static double worstDifferenceToStiff(MuscleTendonUnit unit, double stiffness, SplittableRandom random) {
        Curves curves = stiffer(stiffness);
        ElasticTendon elastic = new ElasticTendon(unit, 1, curves, FRAME_SECONDS);
        StiffTendon stiff = new StiffTendon(unit, 1, curves);
        Fibre one = new Fibre();
        Fibre other = new Fibre();
        double worst = 0;
        double phase = random.nextDouble(6);
        for (int frame = 0; frame < 300; frame++) {
            double length =
                    unit.tendonSlackLength() + unit.optimalFibreLength() * (1 + 0.1 * Math.sin(0.1 * frame + phase));
            elastic.advance(0.3, length, 0, one);
            double before = other.length();
            stiff.advance(0.3, length, 0, other);
            double velocity = frame == 0 ? 0 : (other.length() - before) / FRAME_SECONDS;
            double force = new HillMuscle(unit, 1, curves).force(0.3, other.length(), velocity);
            worst = Math.max(worst, Math.abs(one.force() - force) / unit.maxIsometricForce());
        }
        return worst;
    }

    private static Curves stiffer(double factor) {
        double[] knots = new double[30];
        double[] strains = {0, 0.01, 0.02, 0.06, 0.1, 0.14, 0.18, 0.24, 0.32, 0.38, 0.42, 0.44, 0.46, 0.48, 0.5};
        for (int i = 0; i < strains.length; i++) {
            knots[2 * i] = strains[i] / factor;
            knots[2 * i + 1] = Curves.GAITBUS.tendonForceStrain().at(strains[i]);
        }
        return new Curves(
                "stiffer",
                Curves.GAITBUS.activeForceLength(),
                Curves.GAITBUS.passiveForceLength(),
                Curves.GAITBUS.forceVelocity(),
                CubicCurve.monotone(knots),
                10,
                0.1);
    }

    @Test
    void a_unit_too_short_for_its_shortest_fibre_is_slack() {
        Fibre fibre = new Fibre();
        new ElasticTendon(UNITS.getFirst(), 1, Curves.GAITBUS, FRAME_SECONDS).advance(1, 0.1, 0, fibre);
        assertThat(fibre.slack()).isTrue();
        assertThat(fibre.force()).isZero();
    }

    /// Below the length where they resist, passive fibres have no force of their own that could shorten
    /// them, and a tendon does not push.
    @Test
    void fibres_stay_as_long_as_they_were_while_the_tendon_hangs_slack() {
        MuscleTendonUnit unit = UNITS.getLast();
        ElasticTendon tendon = new ElasticTendon(unit, 1, Curves.GAITBUS, FRAME_SECONDS);
        Fibre fibre = Fibre.resting(unit, unit.tendonSlackLength() + 0.1);
        tendon.advance(0, unit.tendonSlackLength() + 0.09, 0, fibre);
        assertThat(fibre.force()).isZero();
        assertThat(fibre.length()).isCloseTo(0.1, within(1e-9));
        assertThat(fibre.slack()).isFalse();
    }

    /// Active, and with nothing to pull at, fibres shorten at the speed at which damping and activity
    /// cancel out.
    @Test
    void unloaded_fibres_shorten_at_their_own_speed() {
        MuscleTendonUnit unit = UNITS.getLast();
        ElasticTendon tendon = new ElasticTendon(unit, 1, Curves.GAITBUS, FRAME_SECONDS);
        Fibre fibre = Fibre.resting(unit, unit.tendonSlackLength() + 0.1);
        tendon.advance(0.5, unit.tendonSlackLength() + 0.02, 0, fibre);
        double unloaded = 0.1 * fibre.velocity() / (10 * unit.optimalFibreLength())
                + 0.5
                        * Curves.GAITBUS.activeForceLength().at(fibre.length() / unit.optimalFibreLength() / 1.075)
                        * Curves.GAITBUS.forceVelocity().at(fibre.velocity() / (10 * unit.optimalFibreLength()));
        assertThat(unloaded).isCloseTo(0, within(1e-7));
        assertThat(fibre.velocity()).isNegative();
        assertThat(fibre.force()).isZero();
    }

    @Test
    void no_finite_input_gives_a_negative_force_or_none_at_all() {
        SplittableRandom random = new SplittableRandom(9);
        for (MuscleTendonUnit unit : UNITS) {
            ElasticTendon tendon = new ElasticTendon(unit, 1.5, Curves.GAITBUS, FRAME_SECONDS);
            Fibre fibre = new Fibre();
            for (int frame = 0; frame < 20_000; frame++) {
                double length = frame % 100 == 0 ? random.nextDouble(-1e6, 1e6) : random.nextDouble(0, 1);
                tendon.advance(random.nextDouble(), length, 0, fibre);
                assertThat(fibre.force()).isGreaterThanOrEqualTo(0).isFinite();
                assertThat(fibre.length())
                        .isBetween(0.2 * unit.optimalFibreLength() - 1e-12, 2 * unit.optimalFibreLength() + 1e-12);
                assertThat(fibre.velocity()).isFinite();
                assertThat(fibre.pennation()).isBetween(0.0, Math.toRadians(80.001));
            }
        }
    }

    @Test
    void frames_that_take_no_time_are_refused() {
        assertThatThrownBy(() -> new ElasticTendon(UNITS.getFirst(), 1, Curves.GAITBUS, 0))
                .hasMessage("0.0 s from frame to frame; above 0 would be right");
    }
}
