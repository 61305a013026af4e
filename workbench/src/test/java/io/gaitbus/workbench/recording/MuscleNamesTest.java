package io.gaitbus.workbench.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.Muscles;
import io.gaitbus.message.Leg;
import io.gaitbus.workbench.recording.MuscleNames.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MuscleNamesTest {

    @Test
    void canonical_names_mean_themselves() {
        for (String muscle : Muscles.MEASURABLE) {
            assertThat(meaning(muscle)).isEqualTo(new Meaning.Measured(muscle, false));
            assertThat(meaning(muscle + "_l")).isEqualTo(new Meaning.Measured(muscle, false));
        }
    }

    @Test
    void models_and_laboratories_have_their_own_names() {
        Map.of(
                        "recfem_l_activation", "rect_fem",
                        "vaslat_r", "vas_lat",
                        "VM", "vas_med",
                        "bflh_r", "bifemlh",
                        "Semimembranosus (right)", "semimem",
                        "gasmed_r", "med_gas",
                        "/forceset/gaslat_r/activation", "lat_gas",
                        "R TA", "tib_ant",
                        "emg_sol", "soleus")
                .forEach((name, muscle) -> assertThat(meaning(name)).isEqualTo(new Meaning.Measured(muscle, false)));
    }

    @Test
    void neighbours_under_the_same_electrode_stand_in() {
        assertThat(meaning("semiten_r")).isEqualTo(new Meaning.Measured("semimem", true));
    }

    @Test
    void muscles_that_have_no_input_are_not_unknown() {
        for (String name : List.of("vasint_l_activation", "vas_int_r", "glmax2_r", "tfl_r", "bfsh_l")) {
            assertThat(meaning(name)).isEqualTo(new Meaning.Unused());
        }
        assertThat(meaning("trigger")).isEqualTo(new Meaning.Unknown());
    }

    @Test
    void a_name_tells_the_leg_and_the_unit() {
        ColumnName name = ColumnName.of("knee_angle_l_deg");
        assertThat(name.leg()).isEqualTo(Optional.of(Leg.LEFT));
        assertThat(name.unit()).isEqualTo(Optional.of(AngleUnit.DEGREES));
        assertThat(name.words()).containsExactly("knee", "angle");
    }

    private static Meaning meaning(String name) {
        return MuscleNames.meaning(ColumnName.of(name));
    }
}
