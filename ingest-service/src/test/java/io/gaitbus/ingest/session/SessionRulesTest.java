package io.gaitbus.ingest.session;

import static io.gaitbus.ingest.session.Sessions.RAW;
import static io.gaitbus.ingest.session.Sessions.TWO_MUSCLES;
import static io.gaitbus.ingest.session.Sessions.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionRulesTest {

    @Test
    void a_session_with_known_muscles_and_the_knee_angle_can_be() {
        LegPlan left = new LegPlan(Leg.LEFT, TWO_MUSCLES.electrodes(), List.of("knee"));

        assertThat(SessionRules.violations(plan(RAW, TWO_MUSCLES, left))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Recfem, rect_fem",
        "vastus lateralis, vas_lat",
        "gasmed_l_activation, med_gas",
        "tib_ant_r, tib_ant",
    })
    void an_unknown_muscle_is_refused_with_the_one_that_is_likely_meant(String name, String meant) {
        List<Violation> violations = SessionRules.violations(plan(RAW, leg(new Electrode("EMG 1", name, 0.0005))));

        assertThat(violations).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("legs[0].emg[0].muscle");
            assertThat(violation.value()).isEqualTo(name);
            assertThat(violation.expected()).endsWith("; perhaps " + meant);
        });
    }

    @Test
    void a_muscle_that_no_network_input_exists_for_is_refused() {
        assertThat(SessionRules.violations(plan(RAW, leg(new Electrode("PE", "per_long", 0.0005)))))
                .extracting(Violation::field)
                .containsExactly("legs[0].emg[0].muscle");
    }

    @Test
    void a_muscle_measured_twice_is_refused_where_it_comes_the_second_time() {
        LegPlan twice = leg(new Electrode("1", "soleus", 0.0005), new Electrode("2", "soleus", 0.0005));

        assertThat(SessionRules.violations(plan(RAW, twice)))
                .containsExactly(new Violation("legs[0].emg[1].muscle", "soleus", "each muscle once per leg"));
    }

    @Test
    void a_leg_that_comes_twice_is_refused() {
        assertThat(SessionRules.violations(plan(RAW, TWO_MUSCLES, TWO_MUSCLES)))
                .containsExactly(new Violation("legs[1].leg", "RIGHT", "each leg once"));
    }

    @Test
    void a_leg_without_knee_angle_is_refused() {
        LegPlan blind = new LegPlan(Leg.RIGHT, TWO_MUSCLES.electrodes(), List.of("hip", "ankle"));

        assertThat(SessionRules.violations(plan(RAW, blind)))
                .extracting(Violation::field, Violation::value)
                .containsExactly(tuple("legs[0].angles", "[hip, ankle]"));
    }

    @Test
    void a_joint_that_is_unknown_or_comes_twice_is_refused() {
        LegPlan odd = new LegPlan(Leg.RIGHT, TWO_MUSCLES.electrodes(), List.of("knee", "toe", "knee"));

        assertThat(SessionRules.violations(plan(RAW, odd)))
                .extracting(Violation::field)
                .containsExactly("legs[0].angles[1]", "legs[0].angles[2]");
    }

    @ParameterizedTest
    @CsvSource({
        "RAW, 499, 100, emgRate",
        "RAW, NaN, 100, emgRate",
        "RAW, 10001, 100, emgRate",
        "ENVELOPE, 19, 100, emgRate",
        "ENVELOPE, 50, Infinity, angleRate",
        "ACTIVATION, 50, 10, angleRate",
    })
    void a_rate_that_cannot_be_used_is_refused(EmgKind kind, double emgRate, double angleRate, String field) {
        Sampling sampling = new Sampling(kind, emgRate, angleRate, 0);
        double mvc = kind == EmgKind.RAW ? 0.0005 : 1;

        assertThat(SessionRules.violations(plan(sampling, leg(new Electrode("RF", "rect_fem", mvc)))))
                .extracting(Violation::field)
                .containsExactly(field);
    }

    @ParameterizedTest
    @CsvSource({"RAW, 0", "RAW, -0.001", "RAW, NaN", "RAW, 0.051", "ENVELOPE, 0.5", "ACTIVATION, 0"})
    void an_mvc_value_that_cannot_be_is_refused(EmgKind kind, double mvc) {
        Sampling sampling = new Sampling(kind, 1000, 100, 0);

        assertThat(SessionRules.violations(plan(sampling, leg(new Electrode("RF", "rect_fem", mvc)))))
                .extracting(Violation::field)
                .containsExactly("legs[0].emg[0].mvc");
    }

    @ParameterizedTest
    @CsvSource({
        "RAW, 49, '50 or 60 Hz, or 0 for no notch'",
        "RAW, NaN, '50 or 60 Hz, or 0 for no notch'",
        "ENVELOPE, 50, '0, for a notch is for RAW EMG'",
    })
    void mains_that_no_notch_can_be_made_for_are_refused(EmgKind kind, double mains, String expected) {
        Sampling sampling = new Sampling(kind, 1000, 100, 0, mains);
        double mvc = kind == EmgKind.RAW ? 0.0005 : 1;

        assertThat(SessionRules.violations(plan(sampling, leg(new Electrode("RF", "rect_fem", mvc)))))
                .containsExactly(new Violation("mainsFrequency", Double.toString(mains), expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 50, 60})
    void raw_emg_may_be_freed_of_either_mains(double mains) {
        assertThat(SessionRules.violations(plan(new Sampling(EmgKind.RAW, 1000, 100, 0, mains), TWO_MUSCLES)))
                .isEmpty();
    }

    @Test
    void versions_of_mvc_values_begin_with_1() {
        assertThat(SessionRules.violations(new SessionPlan(RAW, List.of(TWO_MUSCLES), 0)))
                .containsExactly(new Violation("mvcVersion", "0", "1 or above"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        Sampling sampling = new Sampling(EmgKind.RAW, 100, 1, Double.NaN);
        LegPlan leg = new LegPlan(Leg.LEFT, List.of(new Electrode("?", "?", 0)), List.of());

        assertThat(SessionRules.violations(plan(sampling, leg)))
                .extracting(Violation::field)
                .containsExactly(
                        "emgRate",
                        "angleRate",
                        "deviceStart",
                        "legs[0].emg[0].muscle",
                        "legs[0].emg[0].mvc",
                        "legs[0].angles");
    }

    private static LegPlan leg(Electrode... electrodes) {
        return new LegPlan(Leg.RIGHT, List.of(electrodes), List.of("knee"));
    }
}
