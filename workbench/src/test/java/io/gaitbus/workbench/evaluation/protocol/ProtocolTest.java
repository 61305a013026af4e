package io.gaitbus.workbench.evaluation.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.transfer.fitting.Recording;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.evaluation.protocol.People.Other;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProtocolTest {

    private static final double SECONDS = 20;

    private static Transfer transfer(List<Double> seconds, List<String> adapted, List<String> tested) {
        return new Transfer(seconds, adapted, tested, List.of(), List.of());
    }

    static Stream<Protocol> protocols() {
        return Stream.of(
                new Within(),
                new HeldOutActivity(List.of()),
                new HeldOutActivity(List.of("walk")),
                new Between(),
                transfer(List.of(5.0), List.of(), List.of()),
                transfer(List.of(3.0, 5.0, 20.0), List.of(), List.of()),
                transfer(List.of(4.0), List.of("walk"), List.of("run")));
    }

    /// Torque and EMG of the tested seconds become quite other ones: what is learned from stays as it is to
    /// the last bit, features, MVC and low-passed torque.
    @ParameterizedTest
    @MethodSource("protocols")
    void nothing_that_happens_in_the_tested_seconds_changes_what_is_learned_from(Protocol protocol) {
        List<Subject> people = people("ann", Other.NEVER);
        for (Fold fold : protocol.folds(people)) {
            String id = fold.tests().getFirst().bout().subject();
            Fold changed = named(fold.name(), protocol.folds(people(id, tested(fold))));
            assertThat(values(learned(changed))).isEqualTo(values(learned(fold)));
            assertThat(values(changed.tests())).isNotEqualTo(values(fold.tests()));
        }
    }

    /// And the other way round: the torque that is tested against knows nothing of what is learned from.
    @ParameterizedTest
    @MethodSource("protocols")
    void no_torque_outside_of_the_tested_seconds_changes_the_torque_that_is_tested_against(Protocol protocol) {
        List<Subject> people = people("ann", Other.NEVER);
        for (Fold fold : protocol.folds(people)) {
            String id = fold.tests().getFirst().bout().subject();
            Other outside = (activity, time) -> !tested(fold).at(activity, time);
            Fold changed = named(fold.name(), protocol.folds(people(id, outside)));
            assertThat(torques(changed.tests())).isEqualTo(torques(fold.tests()));
        }
    }

    @Test
    void half_a_second_on_either_side_of_a_cut_is_neither_learned_from_nor_tested() {
        Fold fold = new Within().folds(people("ann", Other.NEVER)).getFirst();
        assertThat(knownFrames(fold.training().getFirst())).first().isEqualTo(0);
        assertThat(knownFrames(fold.training().getFirst())).last().isEqualTo(1150);
        assertThat(knownFrames(fold.tests().getFirst())).first().isEqualTo(1250);
        assertThat(knownFrames(fold.tests().getFirst())).last().isEqualTo(1999);
    }

    @Test
    void no_one_who_is_tested_is_among_those_a_population_learns_from() {
        for (Protocol protocol : List.of(new Between(), transfer(List.of(5.0), List.of(), List.of()))) {
            for (Fold fold : protocol.folds(people("ann", Other.NEVER))) {
                assertThat(fold.training())
                        .hasSize(4)
                        .noneMatch(lesson ->
                                lesson.bout().isOf(fold.tests().getFirst().bout()));
            }
        }
    }

    @Test
    void the_test_of_a_transfer_begins_after_the_most_seconds_and_a_short_bout_gives_no_more_than_its_half() {
        Fold fold = transfer(List.of(3.0, 20.0), List.of(), List.of())
                .folds(people("ann", Other.NEVER))
                .getFirst();
        assertThat(fold.newSeconds()).extracting(NewSeconds::seconds).containsExactly(3.0, 20.0);
        assertThat(fold.newSeconds().getFirst().excerpts())
                .extracting(Excerpt::span)
                .containsOnly(new Span(0, 3));
        assertThat(fold.newSeconds().getLast().excerpts())
                .extracting(Excerpt::span)
                .containsOnly(new Span(0, 10));
        assertThat(fold.tests()).extracting(Excerpt::span).containsOnly(new Span(10, 20));
    }

    @Test
    void the_test_of_a_transfer_is_at_most_half_a_minute_long() {
        List<Subject> people =
                List.of(People.person("ann", 50, Other.NEVER, "walk"), People.person("bob", 50, Other.NEVER, "walk"));
        Fold fold = transfer(List.of(5.0), List.of(), List.of()).folds(people).getFirst();
        assertThat(fold.tests()).extracting(Excerpt::span).containsExactly(new Span(20, 50));
    }

    @Test
    void what_is_adapted_to_and_what_is_tested_can_be_named() {
        Fold fold = transfer(List.of(4.0), List.of("walk"), List.of("run"))
                .folds(people("ann", Other.NEVER))
                .getFirst();
        assertThat(fold.newSeconds().getFirst().excerpts())
                .extracting(excerpt -> excerpt.bout().activity())
                .containsExactly("walk");
        assertThat(fold.tests())
                .extracting(excerpt -> excerpt.bout().activity(), Excerpt::span)
                .containsExactly(tuple("run", new Span(0, 20)));
    }

    @Test
    void what_gives_no_fold_is_refused() {
        List<Subject> alone = List.of(People.person("ann", 20, Other.NEVER, "walk"));
        assertThatThrownBy(() -> new Between().folds(alone)).hasMessageContaining("two or more are needed");
        assertThatThrownBy(() -> transfer(List.of(5.0), List.of(), List.of()).folds(alone))
                .hasMessageContaining("somebody else is needed");
        assertThatThrownBy(() -> new HeldOutActivity(List.of()).folds(alone)).hasMessageContaining("another activity");
        assertThatThrownBy(() -> transfer(List.of(), List.of(), List.of())).hasMessageContaining("one or more");
        assertThatThrownBy(() -> transfer(List.of(5.0), List.of("walk"), List.of("walk")))
                .hasMessageContaining("others would be right");
    }

    private static List<Subject> people(String changed, Other other) {
        return Stream.of("ann", "bob", "cid")
                .map(id -> People.person(id, SECONDS, id.equals(changed) ? other : Other.NEVER, "walk", "run"))
                .toList();
    }

    private static Fold named(String name, List<Fold> folds) {
        return folds.stream()
                .filter(fold -> fold.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Other tested(Fold fold) {
        return (activity, time) -> fold.tests().stream()
                .anyMatch(test -> test.bout().activity().equals(activity)
                        && time >= test.span().from()
                        && time <= test.span().to());
    }

    private static List<Excerpt> learned(Fold fold) {
        return Stream.concat(
                        fold.training().stream(),
                        fold.newSeconds().stream().flatMap(given -> given.excerpts().stream()))
                .toList();
    }

    /// Everything that can be learned from excerpts: features and torque of each frame.
    private static List<List<Float>> values(List<Excerpt> excerpts) {
        List<List<Float>> all = new ArrayList<>();
        for (Excerpt excerpt : excerpts) {
            Recording lesson = excerpt.lesson(Optional.empty());
            List<Float> values = new ArrayList<>();
            for (int frame = 0; frame < lesson.frames(); frame++) {
                for (int feature = 0; feature < FeatureLayout.SIZE; feature++) {
                    values.add(lesson.feature(frame, feature));
                }
                values.add(lesson.reference(frame));
            }
            all.add(values);
        }
        return all;
    }

    private static List<List<Double>> torques(List<Excerpt> excerpts) {
        return excerpts.stream()
                .map(excerpt -> IntStream.range(0, excerpt.torque().frames())
                        .mapToObj(frame -> excerpt.torque().at(frame))
                        .toList())
                .toList();
    }

    private static List<Integer> knownFrames(Excerpt excerpt) {
        return IntStream.range(0, excerpt.torque().frames())
                .filter(excerpt.torque()::knows)
                .boxed()
                .toList();
    }
}
