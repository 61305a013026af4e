package io.gaitbus.nms.muscle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A step that allocates is paid for later, by a pause of the collector in the midst of a stream.
class StepAllocationTest {

    private static final int MUSCLES = Muscles.KNEE.size();
    private static final int STEPS = 100_000;

    /// What the JVM itself may allocate meanwhile, bytes: less than one for each step.
    private static final long OF_THE_JVM = 50_000;

    private static final Anatomy ANATOMY = Anatomy.generic(Anatomy.GENERIC_MASS, Anatomy.GENERIC_LEG_LENGTH);

    private final KneeGeometry.Lengths lengths = new KneeGeometry.Lengths();
    private final double[] angles = new double[3];
    private final double[] velocities = new double[3];
    private double sum;

    @Test
    void lengths_and_velocities_allocate_nothing() {
        assertAllocatesNothing(this::geometry);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_of_all_muscles_allocates_nothing(TendonModel tendon) {
        MuscleParameters generic = MuscleParameters.generic(ANATOMY);
        ActivationFilter[] filters = new ActivationFilter[MUSCLES];
        ActivationFilter.Memory[] memories = new ActivationFilter.Memory[MUSCLES];
        Contraction[] contractions = new Contraction[MUSCLES];
        Fibre[] fibres = new Fibre[MUSCLES];
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            filters[muscle] = generic.muscles().get(muscle).dynamics().filter();
            memories[muscle] = new ActivationFilter.Memory();
            contractions[muscle] = tendon.of(generic.muscles().get(muscle), generic.curves(), 0.01);
            fibres[muscle] = new Fibre();
        }
        assertAllocatesNothing(step -> {
            geometry(step);
            for (int muscle = 0; muscle < MUSCLES; muscle++) {
                double activation = filters[muscle].next(0.5 + 0.4 * Math.sin(0.1 * step), memories[muscle]);
                contractions[muscle].advance(
                        activation, lengths.length(muscle), lengths.velocity(muscle, velocities), fibres[muscle]);
                sum += fibres[muscle].force();
            }
        });
    }

    private void geometry(int step) {
        for (int joint = 0; joint < angles.length; joint++) {
            angles[joint] = 0.4 + 0.3 * Math.sin(0.06 * step + joint);
            velocities[joint] = 1.8 * Math.cos(0.06 * step + joint);
        }
        ANATOMY.geometry().evaluate(angles, lengths);
        for (int muscle = 0; muscle < MUSCLES; muscle++) {
            sum += lengths.velocity(muscle, velocities);
        }
    }

    private interface Stepping {
        void step(int number);
    }

    private void assertAllocatesNothing(Stepping stepping) {
        ThreadMXBean threads = counting();
        run(stepping); // classes are loaded, and code compiled
        long before = threads.getCurrentThreadAllocatedBytes();
        run(stepping);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(sum).isFinite();
        assertThat(allocated).as("bytes in %d steps", STEPS).isLessThan(OF_THE_JVM);
    }

    private static void run(Stepping stepping) {
        for (int step = 0; step < STEPS; step++) {
            stepping.step(step);
        }
    }

    private static ThreadMXBean counting() {
        boolean counts = ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                && threads.isThreadAllocatedMemorySupported();
        assumeTrue(counts, "this JVM does not count what a thread allocates");
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.setThreadAllocatedMemoryEnabled(true);
        return threads;
    }
}
