package io.gaitbus.ingest.session;

import static io.gaitbus.ingest.session.Sessions.RAW;
import static io.gaitbus.ingest.session.Sessions.TWO_MUSCLES;
import static io.gaitbus.ingest.session.Sessions.filled;
import static io.gaitbus.ingest.session.Sessions.window;
import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.Verdict.Accepted;
import io.gaitbus.ingest.session.Verdict.Late;
import io.gaitbus.ingest.session.Verdict.Refused;
import io.gaitbus.ingest.session.Verdict.Repeated;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {

    private static final Intake INTAKE = new Intake(new WindowRules(RAW, TWO_MUSCLES));

    @Test
    void windows_in_order_are_accepted_without_gaps() {
        StreamLedger ledger = after(window(0, 2), window(2, 2), window(4, 5));

        assertThat(ledger.nextFrame()).isEqualTo(9);
        assertThat(ledger.tally()).isEqualTo(new Tally(9, 0, 0, 0, 0, 0));
    }

    @Test
    void a_window_sent_again_is_accepted_once() {
        StreamLedger ledger = after(window(0, 2), window(2, 2));

        Intake.Step step = INTAKE.take(ledger, window(0, 2));

        assertThat(step.verdict()).isEqualTo(new Repeated());
        assertThat(step.ledger().nextFrame()).isEqualTo(4);
        assertThat(step.ledger().tally()).isEqualTo(new Tally(4, 0, 0, 0, 1, 0));
    }

    @Test
    void skipped_frames_are_counted_and_too_late_afterwards() {
        StreamLedger ledger = after(window(0, 2));
        Intake.Step skipping = INTAKE.take(ledger, window(6, 2));
        Intake.Step tooLate = INTAKE.take(skipping.ledger(), window(2, 2));

        assertThat(skipping.verdict()).isEqualTo(new Accepted(4));
        assertThat(tooLate.verdict()).isEqualTo(new Late());
        assertThat(tooLate.ledger().nextFrame()).isEqualTo(8);
        assertThat(tooLate.ledger().tally()).isEqualTo(new Tally(4, 4, 1, 1, 0, 0));
    }

    @Test
    void a_refused_window_leaves_a_gap_unless_it_is_sent_again_in_order() {
        StreamLedger refused = INTAKE.take(after(window(0, 2)), spoilt(2, 2)).ledger();

        assertThat(INTAKE.take(refused, window(2, 2)).verdict()).isEqualTo(new Accepted(0));
        assertThat(INTAKE.take(refused, window(4, 2)).verdict()).isEqualTo(new Accepted(2));
        assertThat(refused.tally().refused()).isEqualTo(1);
    }

    @Test
    void a_window_across_the_next_frame_is_refused_with_where_to_go_on() {
        Intake.Step step = INTAKE.take(after(window(0, 4)), window(2, 4));

        assertThat(step.verdict())
                .isEqualTo(new Refused(
                        Verdict.Reason.OVERLAP,
                        List.of(new Violation("firstFrame", "2", "4: the frames before it were taken"))));
    }

    @Test
    void nothing_comes_after_the_last_window_but_repeats() {
        StreamLedger ended = after(window(0, 2), window(2, 2, true));

        assertThat(ended.ended()).isTrue();
        assertThat(INTAKE.take(ended, window(2, 2, true)).verdict()).isEqualTo(new Repeated());
        assertThat(INTAKE.take(ended, window(4, 2)).verdict())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Verdict.Reason.ENDED));
    }

    @ParameterizedTest
    @CsvSource({"-1, 2, firstFrame", "0, 0, frames", "0, 101, frames", "8640001, 2, firstFrame"})
    void numbers_that_cannot_be_are_refused(long firstFrame, int frames, String field) {
        assertThat(INTAKE.take(StreamLedger.EMPTY, window(firstFrame, frames)).verdict())
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.violations())
                                .extracting(Violation::field)
                                .containsExactly(field));
    }

    @Test
    void what_is_read_back_from_the_log_is_where_the_stream_stood() {
        StreamLedger live = after(window(0, 2), window(4, 2), window(6, 3), window(20, 2, true));
        StreamLedger readBack = StreamLedger.EMPTY
                .found(new Frames(0, 2, false))
                .found(new Frames(4, 2, false))
                .found(new Frames(4, 2, false)) // an equal repeat
                .found(new Frames(6, 3, false))
                .found(new Frames(20, 2, true));

        assertThat(readBack).isEqualTo(live);
    }

    /// A second implementation: the set of frames taken.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void any_order_of_windows_is_judged_as_by_the_set_of_frames_taken(long seed) {
        Random random = new Random(seed);
        TreeSet<Long> taken = new TreeSet<>();
        StreamLedger ledger = StreamLedger.EMPTY;
        for (int i = 0; i < 3000; i++) {
            long first = Math.max(0, ledger.nextFrame() + random.nextInt(-12, 4));
            int frames = random.nextInt(1, 6);
            Verdict expected = judge(taken, first, frames);
            Intake.Step step = INTAKE.take(ledger, window(first, frames));
            ledger = step.ledger();

            assertThat(step.verdict()).hasSameClassAs(expected);
            if (expected instanceof Accepted) {
                assertThat(step.verdict()).isEqualTo(expected);
                LongStream.range(first, first + frames).forEach(taken::add);
            }
            assertThat(ledger.nextFrame()).isEqualTo(next(taken));
            assertThat(ledger.tally().framesAccepted()).isEqualTo(taken.size());
            assertThat(ledger.tally().framesMissing()).isEqualTo(next(taken) - taken.size());
        }
    }

    private static long next(TreeSet<Long> taken) {
        return taken.isEmpty() ? 0 : taken.last() + 1;
    }

    private static Verdict judge(TreeSet<Long> taken, long first, int frames) {
        long next = next(taken);
        if (first >= next) {
            return new Accepted(first - next);
        }
        if (first + frames > next) {
            return new Refused(Verdict.Reason.OVERLAP, List.of());
        }
        return LongStream.range(first, first + frames).allMatch(taken::contains) ? new Repeated() : new Late();
    }

    private static StreamLedger after(MeasuredWindow... windows) {
        StreamLedger ledger = StreamLedger.EMPTY;
        for (MeasuredWindow window : windows) {
            Intake.Step step = INTAKE.take(ledger, window);
            assertThat(step.verdict()).isInstanceOf(Accepted.class);
            ledger = step.ledger();
        }
        return ledger;
    }

    private static MeasuredWindow spoilt(long firstFrame, int frames) {
        return new MeasuredWindow(
                new Frames(firstFrame, frames, false), filled(2, 10 * frames, Float.NaN), filled(2, frames, 0.2f));
    }
}
