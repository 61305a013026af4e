package io.gaitbus.transfer.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Subject `s` has versions 1 (promoted, on the first calibration), 2 (rejected), 3 (promoted) and 4
/// (forced).
class SuccessionTest {

    private static final Pair POPULATION = new Pair("generic", "population/1", false);
    private static final Wish PLAIN = new Wish(false, false, "kim", "a limp since Monday");
    private static final Wish PIN = new Wish(true, false, "kim", "");
    private static final Wish FORCE = new Wish(false, true, "kim", "");

    private static Version version(int number, Verdict verdict) {
        return new Version(number, "s/" + number, number == 1 ? "s/1" : "generic", verdict, "reason " + number);
    }

    private static final List<Version> VERSIONS = List.of(
            version(4, Verdict.FORCED),
            version(1, Verdict.PROMOTED),
            version(2, Verdict.REJECTED),
            version(3, Verdict.PROMOTED));

    private static Succession of(Optional<Pair> own) {
        return new Succession("s", VERSIONS, own, Optional.of(POPULATION));
    }

    private static Succession inForce(int number, boolean pinned) {
        return of(Optional.of(version(number, Verdict.PROMOTED).pair(pinned)));
    }

    private static Pair pairOf(Outcome outcome) {
        return switch (outcome) {
            case Outcome.InForce(Pair pair, String _, Optional<Version> _) -> pair;
            case Outcome.Refused(String reason) -> throw new AssertionError("refused: " + reason);
            case Outcome.Unknown(String reason) -> throw new AssertionError("unknown: " + reason);
        };
    }

    private static void assertRefused(Outcome outcome, String... words) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(outcome.reason()).contains(words);
    }

    @Test
    void the_populations_pair_is_in_force_until_a_subject_has_one() {
        assertThat(of(Optional.empty()).inForce()).contains(POPULATION);
        assertThat(inForce(3, false).inForce()).contains(new Pair("generic", "s/3", false));
    }

    @Test
    void a_version_takes_the_calibration_it_was_trained_on_with_it_and_the_record_says_who_and_why() {
        Outcome outcome = inForce(3, false).promoted(1, PLAIN);
        assertThat(pairOf(outcome)).isEqualTo(new Pair("s/1", "s/1", false));
        assertThat(outcome.reason()).isEqualTo("promoted by kim: a limp since Monday");
    }

    @Test
    void a_version_that_is_not_there_is_unknown() {
        assertThat(inForce(3, false).promoted(9, PLAIN))
                .isEqualTo(new Outcome.Unknown("there is no version s/9; there are s/1, s/2, s/3, s/4"));
    }

    @Test
    void what_the_gate_rejected_is_refused_with_its_reason_unless_forced() {
        assertRefused(inForce(1, false).promoted(2, PLAIN), "the gate rejected s/2: reason 2");
        Outcome forced = inForce(1, false).promoted(2, FORCE);
        assertThat(pairOf(forced).model()).isEqualTo("s/2");
        assertThat(forced.reason()).isEqualTo("forced by kim against the gate (reason 2)");
        assertThat(forced)
                .isInstanceOfSatisfying(
                        Outcome.InForce.class,
                        outcome -> assertThat(outcome.forced())
                                .hasValueSatisfying(
                                        version -> assertThat(version.verdict()).isEqualTo(Verdict.FORCED)));
    }

    @Test
    void a_pin_stops_the_gate_and_people_but_not_another_pin() {
        Succession pinned = inForce(3, true);
        assertRefused(pinned.passed(version(4, Verdict.PROMOTED)), "the pair of s is pinned");
        assertRefused(pinned.promoted(1, PLAIN), "s/3 is pinned for s", "release the pin first");
        assertRefused(pinned.promoted(2, FORCE), "s/3 is pinned for s");
        assertRefused(pinned.rolledBack(PLAIN), "s/3 is pinned for s");
        assertThat(pairOf(pinned.promoted(1, PIN))).isEqualTo(new Pair("s/1", "s/1", true));
        assertThat(pairOf(pinned.rolledBack(PIN))).isEqualTo(new Pair("s/1", "s/1", true));
    }

    @Test
    void promoting_what_is_pinned_already_does_not_release_the_pin() {
        assertThat(pairOf(inForce(3, true).promoted(3, PLAIN)).pinned()).isTrue();
    }

    @Test
    void once_the_pin_is_released_the_same_version_is_in_force_and_the_gate_may_replace_it() {
        Pair released = pairOf(inForce(3, true).released(PLAIN));
        assertThat(released).isEqualTo(new Pair("generic", "s/3", false));
        assertThat(pairOf(of(Optional.of(released)).passed(version(4, Verdict.PROMOTED)))
                        .model())
                .isEqualTo("s/4");
        assertRefused(inForce(3, false).released(PLAIN), "is not pinned");
    }

    /// Version 2 was rejected, so it was never in force.
    @Test
    void rollbacks_lead_down_over_what_passed_to_the_populations_pair_and_no_further() {
        Succession succession = inForce(4, false);
        Pair third = pairOf(succession.rolledBack(PLAIN));
        Pair first = pairOf(of(Optional.of(third)).rolledBack(PLAIN));
        Pair last = pairOf(of(Optional.of(first)).rolledBack(PLAIN));
        assertThat(List.of(third, first, last))
                .containsExactly(new Pair("generic", "s/3", false), new Pair("s/1", "s/1", false), POPULATION);
        assertRefused(of(Optional.of(last)).rolledBack(PLAIN), "population/1 is in force for s");
        assertRefused(of(Optional.empty()).rolledBack(PLAIN), "no pair of its own");
        assertThat(succession.rolledBack(PLAIN).reason()).isEqualTo("rolled back from s/4 by kim: a limp since Monday");
    }

    @Test
    void a_rollback_from_a_version_that_was_retired_finds_the_one_below_it() {
        Succession retired = new Succession(
                "s",
                List.of(version(1, Verdict.PROMOTED)),
                Optional.of(new Pair("generic", "s/3", false)),
                Optional.of(POPULATION));
        assertThat(pairOf(retired.rolledBack(PLAIN)).model()).isEqualTo("s/1");
    }

    @Test
    void the_population_rolls_back_among_its_own_versions() {
        List<Version> versions = List.of(
                new Version(1, "population/1", "generic", Verdict.PROMOTED, "shipped"),
                new Version(2, "population/2", "generic", Verdict.PROMOTED, "trained again"));
        Succession second = new Succession(
                "population", versions, Optional.of(versions.get(1).pair(false)), Optional.empty());
        assertThat(pairOf(second.rolledBack(PLAIN)).model()).isEqualTo("population/1");
        Succession first = new Succession(
                "population", versions, Optional.of(versions.get(0).pair(false)), Optional.empty());
        assertRefused(first.rolledBack(PLAIN), "no version before it");
    }
}
