package io.gaitbus.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FairQueueTest {

    private final FairQueue<Request> queue = new FairQueue<>();

    private record Request(String subject, int number) {}

    private void add(String subject, int number) {
        queue.add(subject, new Request(subject, number));
    }

    private List<Request> all() {
        List<Request> met = new ArrayList<>();
        for (Optional<Request> next = queue.next(); next.isPresent(); next = queue.next()) {
            met.add(next.get());
        }
        return met;
    }

    @Test
    void one_that_is_put_back_comes_before_the_later_ones_of_its_subject() {
        add("anna", 0);
        add("anna", 1);
        add("ben", 0);
        Request first = queue.next().orElseThrow();
        queue.putBack("anna", first);
        assertThat(all()).containsExactly(first, new Request("ben", 0), new Request("anna", 1));
    }

    @Test
    void fifty_requests_of_one_subject_hold_up_anothers_by_one_at_most() {
        IntStream.range(0, 50).forEach(number -> add("anna", number));
        add("ben", 0);
        add("ben", 1);
        List<Request> met = all();
        assertThat(met.subList(0, 5))
                .extracting(Request::subject)
                .containsExactly("anna", "ben", "anna", "ben", "anna");
        assertThat(met).hasSize(52);
        assertThat(met.stream()
                        .filter(request -> request.subject().equals("anna"))
                        .map(Request::number))
                .isSorted();
    }

    /// Requests come and are met in random order; whoever waits all the time between two turns of another
    /// has had one.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void between_two_turns_of_a_subject_every_other_that_waited_has_had_one(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> subjects = List.of("anna", "ben", "cleo", "dora", "emil");
        List<String> turns = new ArrayList<>();
        List<Set<String>> waitingAfter = new ArrayList<>();
        for (int step = 0; step < 2000; step++) {
            if (random.nextInt(5) < 3) {
                // anna asks as often as all others together
                add(random.nextBoolean() ? "anna" : subjects.get(random.nextInt(5)), step);
            } else {
                queue.next().ifPresent(request -> {
                    turns.add(request.subject());
                    waitingAfter.add(new HashSet<>(
                            queue.order().stream().map(Request::subject).toList()));
                });
            }
        }
        assertThat(turns).hasSizeGreaterThan(500);
        for (int turn = 0; turn < turns.size(); turn++) {
            int again = turn + 1;
            while (again < turns.size() && !turns.get(again).equals(turns.get(turn))) {
                again++;
            }
            if (again < turns.size()) {
                Set<String> kept = new HashSet<>(waitingAfter.get(turn));
                kept.remove(turns.get(turn));
                assertThat(turns.subList(turn + 1, again)).containsAll(kept);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_foretold_is_the_one_in_which_requests_are_met(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int number = 0; number < 40; number++) {
            add("subject-" + random.nextInt(6), number);
            if (number % 7 == 6) {
                assertThat(queue.next()).isPresent();
            }
        }
        List<Request> foretold = queue.order();
        assertThat(foretold).hasSize(35);
        assertThat(all()).isEqualTo(foretold);
    }

    @Test
    void what_is_taken_away_is_not_met_and_the_others_keep_their_turns() {
        add("anna", 1);
        add("ben", 2);
        add("anna", 3);
        add("cleo", 4);
        queue.removeIf(request -> request.subject().equals("ben") || request.number() == 1);
        assertThat(all()).extracting(Request::number).containsExactly(3, 4);
        assertThat(queue.order()).isEmpty();
    }
}
