package io.gaitbus.workbench.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecipeTest {

    private static final Recipe SMALL = new Recipe(2, 1, 5, 1, 3);

    @Test
    void the_same_recipe_gives_the_same_model_and_another_seed_another() {
        byte[] first = ModelFile.write(model(SMALL));
        assertThat(ModelFile.write(model(SMALL))).isEqualTo(first);
        assertThat(ModelFile.write(model(new Recipe(2, 1, 5, 1, 4)))).isNotEqualTo(first);
    }

    @Test
    void nobody_is_both_learned_from_and_compared_on_and_nobody_is_in_the_demo() {
        assertThat(Recipe.SHIPPED.learnedFrom()).hasSize(64).doesNotContainAnyElementsOf(Recipe.SHIPPED.comparedOn());
        assertThat(Recipe.SHIPPED.comparedOn()).hasSize(16);
        assertThat(Recipe.SHIPPED.learnedFrom()).allMatch(seed -> seed >= Recipe.FIRST_SUBJECT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 5, 1, 1, at least 1 of each",
        "1, 0, 5, 1, 1, at least 1 of each",
        "1, 1, 4, 1, 1, 5 to 600 s",
        "1, 1, NaN, 1, 1, 5 to 600 s",
        "1, 1, 5, 0, 1, at least 1 and a seed from 0 to 1000",
        "1, 1, 5, 1, -1, at least 1 and a seed from 0 to 1000"
    })
    void a_recipe_that_makes_nothing_is_refused(
            int subjects, int heldOut, double seconds, int passes, long seed, String right) {
        assertThatThrownBy(() -> new Recipe(subjects, heldOut, seconds, passes, seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(right);
    }

    private static Model model(Recipe recipe) {
        return SimulatedPopulation.fit(recipe, _ -> {}).model();
    }
}
