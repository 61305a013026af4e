package io.gaitbus.workbench.evaluation.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.gaitbus.message.EmgKind;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContendersTest {

    private static final Subject ANN = subject(21);
    private static final Subject BOB = subject(22);
    private static final Bout WALK = ANN.bout("walking").orElseThrow();
    private static final Bout SQUAT = ANN.bout("squat").orElseThrow();

    private static final Calibrations CALIBRATIONS = new Calibrations(CalibrationOptions.DEFAULT.starting(1));

    /// Networks that never learn: what they are given is what is looked at.
    private static final NetworkLearning RANDOM = new NetworkLearning() {

        @Override
        public Model fitted(List<Recording> training, long seed) {
            return Model.random(Architecture.STANDARD, seed);
        }

        @Override
        public Model adapted(Model population, List<Recording> own, long seed) {
            return population;
        }
    };

    private static Subject subject(long seed) {
        SimulatedSubject subject = SimulatedSubject.of(seed);
        return new Subject(
                "simulated",
                subject.id(),
                Stream.of(Activity.WALKING, Activity.SQUAT)
                        .map(activity ->
                                new Bout("simulated", subject.id(), activity.word(), subject.perform(activity, 6)))
                        .toList());
    }

    @Test
    void a_constant_is_the_mean_of_all_frames_or_of_those_of_the_same_activity() {
        List<Excerpt> training = ANN.whole().toList();
        double walking = mean(training.get(0));
        double squatting = mean(training.get(1));
        assertThat(torque(new Constant(false).fit(training, 0), WALK, 10))
                .isCloseTo((walking + squatting) / 2, within(1e-6));
        assertThat(torque(new Constant(true).fit(training, 0), WALK, 10)).isCloseTo(walking, within(1e-6));
        assertThat(new Constant(true).fit(training.subList(0, 1), 0).estimate(SQUAT))
                .isEmpty();
    }

    @Test
    void after_new_seconds_a_constant_is_theirs_alone() {
        Predictor population = new Constant(false).fit(BOB.whole().toList(), 0);
        Excerpt own = new Excerpt(WALK, new Span(0, 3));
        assertThat(torque(population.adapted(List.of(own), 0), WALK, 500)).isCloseTo(mean(own), within(1e-6));
    }

    @Test
    void muscles_are_calibrated_to_one_person_and_come_closer_to_their_torque() {
        Contender contender = new MuscleModels.Calibrated(CALIBRATIONS);
        List<Excerpt> own = ANN.whole().toList();
        double calibrated = error(contender.fit(own, 0), own.getFirst());
        double generic = error(new MuscleModels.Generic().fit(own, 0), own.getFirst());
        assertThat(calibrated).isLessThan(0.8 * generic);
        List<Excerpt> both = Stream.concat(ANN.whole(), BOB.whole()).toList();
        assertThat(contender.fit(both, 0).estimate(WALK)).isEmpty();
        assertThat(contender.fit(both, 0).adapted(own, 0).estimate(WALK)).isPresent();
    }

    @Test
    void nothing_is_calibrated_to_activations() {
        io.gaitbus.workbench.recording.Recording emg = WALK.recording();
        Bout activations = new Bout(
                "simulated",
                "ann",
                "walking",
                new io.gaitbus.workbench.recording.Recording(
                        emg.name(),
                        emg.person(),
                        emg.activity(),
                        emg.leg(),
                        new io.gaitbus.workbench.recording.Recording.Emg(
                                EmgKind.ACTIVATION,
                                emg.emg().electrodes(),
                                emg.emg().signal()),
                        emg.angles(),
                        emg.reference(),
                        List.of()));
        assertThat(CALIBRATIONS.of(List.of(Excerpt.whole(activations)))).isEmpty();
    }

    /// Other muscles, other torques: only who is given them may notice.
    @Test
    void whose_muscles_they_are_matters_to_ridge_with_muscles_and_hybrid_and_to_no_one_else() {
        List<Excerpt> training = ANN.whole().toList();
        List<Contender> generic = Contenders.all(Muscles.GENERIC, CALIBRATIONS, RANDOM);
        List<Contender> calibrated = Contenders.all(Muscles.calibrated(CALIBRATIONS), CALIBRATIONS, RANDOM);
        List<String> changed = IntStream.range(0, generic.size())
                .filter(i -> torque(generic.get(i).fit(training, 1), WALK, 300)
                        != torque(calibrated.get(i).fit(training, 1), WALK, 300))
                .mapToObj(i -> generic.get(i).name())
                .toList();
        assertThat(changed).containsExactly("ridge+nms", "hybrid");
        assertThat(generic).extracting(Contender::name).containsExactlyElementsOf(Contenders.NAMES);
    }

    @Test
    void what_is_learned_from_ends_with_the_last_frame_whose_torque_is_known() {
        Optional<MuscleParameters> generic = Optional.empty();
        Recording lesson = new Excerpt(WALK, new Span(3, 5)).lesson(generic);
        assertThat(lesson.firstFrame()).isEqualTo(300 - Architecture.LONGEST_MEMORY);
        assertThat(lesson.firstFrame() + lesson.frames()).isEqualTo(500);
        assertThat(lesson.knownFrames()).isEqualTo(200);
    }

    private static double torque(Predictor predictor, Bout bout, int frame) {
        return predictor.estimate(bout).orElseThrow().torque(frame);
    }

    private static double mean(Excerpt excerpt) {
        return IntStream.range(0, excerpt.torque().frames())
                .filter(excerpt.torque()::knows)
                .mapToDouble(excerpt.torque()::at)
                .average()
                .orElseThrow();
    }

    private static double error(Predictor predictor, Excerpt test) {
        Estimate estimate = predictor.estimate(test.bout()).orElseThrow();
        return Math.sqrt(IntStream.range(0, estimate.frames())
                .mapToDouble(
                        frame -> Math.pow(estimate.torque(frame) - test.torque().at(frame), 2))
                .average()
                .orElseThrow());
    }
}
