package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KneeReferenceTest {

    private static final double CUTOFF = 6;

    @Test
    void nothing_of_the_test_part_leaks_into_the_training_part() {
        double[] torque = torque(400);
        double[] otherAfterwards = torque.clone();
        for (int i = 200; i < 400; i++) {
            otherAfterwards[i] = 5;
        }
        FrameTorque one = new KneeReference(100, torque, CUTOFF).onFrames(400, OptionalDouble.of(2));
        FrameTorque other = new KneeReference(100, otherAfterwards, CUTOFF).onFrames(400, OptionalDouble.of(2));
        for (int frame = 0; frame < 150; frame++) {
            assertThat(one.at(frame)).isEqualTo(other.at(frame));
        }
    }

    @Test
    void half_a_second_on_either_side_of_the_cut_is_not_known() {
        FrameTorque torque = new KneeReference(100, torque(400), CUTOFF).onFrames(400, OptionalDouble.of(2));
        assertThat(IntStream.range(0, 400).filter(frame -> !torque.knows(frame)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(151, 249).boxed().toList());
    }

    @Test
    void without_a_cut_every_frame_is_known() {
        FrameTorque torque = new KneeReference(100, torque(400), CUTOFF).onFrames(400, OptionalDouble.empty());
        assertThat(IntStream.range(0, 400)).allMatch(torque::knows);
    }

    /// A straight line passes the low-pass, so what comes between two samples is their mean.
    @Test
    void at_half_the_rate_every_second_frame_is_the_mean_of_its_neighbours() {
        double[] line = IntStream.range(0, 200).mapToDouble(i -> 0.01 * i).toArray();
        FrameTorque torque = new KneeReference(50, line, CUTOFF).onFrames(399, OptionalDouble.empty());
        assertThat(torque.at(100)).isCloseTo(0.5, within(1e-3));
        assertThat(torque.at(101)).isCloseTo((torque.at(100) + torque.at(102)) / 2, within(1e-12));
        assertThat(torque.knows(398)).isTrue();
        assertThat(torque.knows(399)).isFalse();
    }

    @Test
    void a_stretch_is_filtered_by_itself_and_known_half_a_second_inside_its_cuts() {
        double[] torque = torque(400);
        double[] otherAround = torque.clone();
        otherAround[99] = 5;
        otherAround[300] = 5;
        FrameTorque one = new KneeReference(100, torque, CUTOFF).within(400, 1, 3);
        FrameTorque other = new KneeReference(100, otherAround, CUTOFF).within(400, 1, 3);
        assertThat(IntStream.range(0, 400).filter(one::knows))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(150, 250).boxed().toList());
        assertThat(IntStream.range(150, 251)).allMatch(frame -> one.at(frame) == other.at(frame));
        FrameTorque atBothEnds = new KneeReference(100, torque, CUTOFF).within(400, 0, 4);
        assertThat(IntStream.range(0, 400)).allMatch(atBothEnds::knows);
    }

    @Test
    void unfiltered_it_is_as_it_was_measured_in_every_frame_of_a_stretch() {
        double[] torque = torque(400);
        FrameTorque stretch =
                new KneeReference(100, torque, CUTOFF).unfiltered().within(400, 1, 3);
        assertThat(IntStream.range(0, 400).filter(stretch::knows))
                .containsExactlyElementsOf(IntStream.range(100, 300).boxed().toList());
        assertThat(IntStream.range(100, 300)).allMatch(frame -> Math.abs(stretch.at(frame) - torque[frame]) < 1e-12);
    }

    private static double[] torque(int samples) {
        return IntStream.range(0, samples)
                .mapToDouble(i -> Math.sin(0.06 * i) + 0.3 * Math.sin(0.9 * i))
                .toArray();
    }
}
