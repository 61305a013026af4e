package io.gaitbus.workbench.population;

import io.gaitbus.network.Architecture;
import io.gaitbus.transfer.fitting.PopulationTraining;
import java.util.List;
import java.util.stream.LongStream;

/// How a population model is made. The same recipe gives the same model.
///
/// @param subjects simulated subjects to learn from, at least 1
/// @param heldOut  further ones, only to compare on, at least 1
/// @param seconds  of each activity of each subject, 5 or more
/// @param passes   how often every frame is learned from, at least 1
/// @param seed     of the first weights and of the order of learning; with it, 0 to 1000, the subjects are
///                 chosen
public record Recipe(int subjects, int heldOut, double seconds, int passes, long seed) {

    /// That of the model that ships with the project.
    public static final Recipe SHIPPED = new Recipe(64, 16, 15, 24, 1);

    /// Seeds of subjects below this are for demonstrations and tests: no population learns from them.
    public static final long FIRST_SUBJECT = 1_000_000;

    private static final long MOST_SUBJECTS = 100_000;

    public Recipe {
        if (subjects < 1 || heldOut < 1 || subjects + heldOut > MOST_SUBJECTS) {
            throw new IllegalArgumentException(
                    "%d subjects to learn from and %d to compare on; at least 1 of each and at most %d would be right"
                            .formatted(subjects, heldOut, MOST_SUBJECTS));
        }
        if (!(seconds >= 5 && seconds <= 600)) {
            throw new IllegalArgumentException("%s s of each activity; 5 to 600 s would be right".formatted(seconds));
        }
        if (passes < 1 || seed < 0 || seed > 1000) {
            throw new IllegalArgumentException(
                    "%d passes with seed %d; at least 1 and a seed from 0 to 1000 would be right"
                            .formatted(passes, seed));
        }
    }

    /// Seeds of the subjects to learn from.
    List<Long> learnedFrom() {
        return seeds(0, subjects);
    }

    /// Seeds of the subjects to compare on.
    List<Long> comparedOn() {
        return seeds(subjects, subjects + heldOut);
    }

    private List<Long> seeds(int from, int to) {
        return LongStream.range(from, to)
                .map(number -> FIRST_SUBJECT + seed * MOST_SUBJECTS + number)
                .boxed()
                .toList();
    }

    PopulationTraining.Settings settings() {
        return new PopulationTraining.Settings(Architecture.STANDARD, seed, passes, 0, 32, 0.003);
    }
}
