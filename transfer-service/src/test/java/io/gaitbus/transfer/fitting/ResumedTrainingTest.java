package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResumedTrainingTest {

    private static final Model POPULATION = Examples.model(Examples.SMALL, 3);
    private static final Recording WALK = Examples.walking(700, 5, Examples::stride);
    private static final Schedule SCHEDULE = new Schedule(12, 8, 0.01, 4);

    private static final PersonalTraining.Inputs INPUTS = inputs(WALK, 1);

    private static PersonalTraining.Inputs inputs(Recording recording, long seed) {
        return new PersonalTraining.Inputs(
                POPULATION,
                List.of(recording),
                List.of(recording),
                new PersonalTraining.Settings(Adaptation.RECURRENT, seed, 30, 8, 0.01));
    }

    /// Keeps every checkpoint, until it has seen so many.
    private static final class Keeping implements Observer {

        private final int enough;
        private final List<Checkpoint> checkpoints = new ArrayList<>();
        private final List<Progress> progress = new ArrayList<>();

        Keeping(int enough) {
            this.enough = enough;
        }

        @Override
        public void stepped(Progress now) {
            progress.add(now);
        }

        @Override
        public void passed(Checkpoint checkpoint) {
            checkpoints.add(checkpoint);
            if (checkpoints.size() == enough) {
                throw new IllegalStateException("killed");
            }
        }
    }

    @Test
    void a_training_resumed_after_a_pass_ends_with_the_same_weights_to_the_bit() {
        try (Training whole = training();
                Training first = training();
                Training second = training()) {
            passes(whole, 12);
            passes(first, 5);
            Snapshot snapshot = first.snapshot();
            passes(first, 1); // what it does later is not in the snapshot
            second.resume(snapshot);
            assertThat(second.passes()).isEqualTo(5);
            passes(second, 7);
            assertThat(ModelFile.write(second.model())).isEqualTo(ModelFile.write(whole.model()));
        }
    }

    private static Training training() {
        return new Training(POPULATION, List.of(WALK), Augmentation.OF_SUBJECT, Adaptation.ALL::learns, 0.01, SCHEDULE);
    }

    private static void passes(Training training, int count) {
        for (int pass = 0; pass < count; pass++) {
            var _ = training.pass();
        }
    }

    @Test
    void a_job_killed_anywhere_and_resumed_ends_with_the_same_model_and_figures() {
        Keeping undisturbed = new Keeping(Integer.MAX_VALUE);
        PersonalTraining.Fitted whole = PersonalTraining.fit(INPUTS, Checkpoint.BEGINNING, undisturbed);
        List<Checkpoint> all = undisturbed.checkpoints;
        // early, in the middle, between two blocks, and in the training on all frames
        int betweenTwo = (int)
                all.stream().takeWhile(checkpoint -> checkpoint.trainings() < 3).count();
        for (int passes : List.of(1, all.size() / 2, betweenTwo + 1, all.size() - 1)) {
            Keeping killed = new Keeping(passes);
            assertThatThrownBy(() -> PersonalTraining.fit(INPUTS, Checkpoint.BEGINNING, killed))
                    .hasMessage("killed");
            Checkpoint last = killed.checkpoints.getLast();
            Keeping resumed = new Keeping(Integer.MAX_VALUE);
            PersonalTraining.Fitted fitted = PersonalTraining.fit(INPUTS, last, resumed);
            assertThat(ModelFile.write(fitted.model())).isEqualTo(ModelFile.write(whole.model()));
            assertThat(fitted.figures()).isEqualTo(whole.figures());
            assertThat(resumed.checkpoints).hasSize(all.size() - passes);
            assertThat(resumed.progress.getFirst().fraction()).isGreaterThan(last.fraction());
        }
    }

    @Test
    void checkpoints_rise_with_the_work_and_hold_the_weights_only_of_a_training_under_way() {
        Keeping undisturbed = new Keeping(Integer.MAX_VALUE);
        PersonalTraining.fit(INPUTS, Checkpoint.BEGINNING, undisturbed);
        assertThat(undisturbed.checkpoints).extracting(Checkpoint::fraction).isSorted();
        assertThat(undisturbed.checkpoints.stream().map(Checkpoint::underWay).filter(Optional::isEmpty))
                .hasSize(5);
        assertThat(undisturbed.checkpoints.getLast().fraction()).isEqualTo(1);
    }

    @Test
    void other_frames_another_seed_and_another_population_have_another_fingerprint() {
        String fingerprint = INPUTS.fingerprint();
        assertThat(inputs(Examples.walking(700, 5, Examples::stride), 1).fingerprint())
                .isEqualTo(fingerprint);
        assertThat(List.of(
                        inputs(WALK, 2).fingerprint(),
                        inputs(WALK.part(0, 699), 1).fingerprint(),
                        inputs(WALK.withoutMuscles(), 1).fingerprint(),
                        inputs(Examples.walking(700, 5, frame -> 2 * Examples.stride(frame)), 1)
                                .fingerprint(),
                        new PersonalTraining.Inputs(
                                        Examples.model(Examples.SMALL, 4),
                                        List.of(WALK),
                                        List.of(WALK),
                                        INPUTS.settings())
                                .fingerprint()))
                .doesNotHaveDuplicates()
                .doesNotContain(fingerprint);
    }

    @Test
    void a_snapshot_of_another_network_is_refused() {
        try (Training training = training()) {
            Snapshot other = Snapshot.of(1, 1, new float[3], new float[3], new float[3]);
            assertThatThrownBy(() -> training.resume(other))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a snapshot of 3 weights for a network of");
        }
    }
}
