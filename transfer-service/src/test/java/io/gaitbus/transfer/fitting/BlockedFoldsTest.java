package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.transfer.fitting.BlockedFolds.Fold;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlockedFoldsTest {

    private static final int GAP = 5;
    private static final int WARM_UP = 10;

    /// Two recordings of 60 and 40 frames; of the first, the torque of frames 20 to 29 is not known. The torque is the
    /// number of the frame, counted over both.
    private static final List<Recording> RECORDINGS = List.of(
            Examples.walking(60, 1, frame -> frame >= 20 && frame < 30 ? Double.NaN : frame),
            Examples.walking(40, 2, frame -> 60 + frame));

    @Test
    void each_known_frame_is_held_out_once_and_in_time_order() {
        List<Integer> heldOut =
                folds().stream().flatMap(fold -> known(fold.heldOut()).stream()).toList();
        assertThat(heldOut).isEqualTo(List.copyOf(known(RECORDINGS)));
    }

    /// By hand: 90 known frames in 3 blocks: 0–19 with 30–39, 40–69, 70–99.
    @Test
    void blocks_have_equal_numbers_of_known_frames_and_go_over_the_border_of_recordings() {
        assertThat(folds()).extracting(fold -> known(fold.heldOut()).size()).containsExactly(30, 30, 30);
        assertThat(known(folds().get(1).heldOut())).first().isEqualTo(40);
        assertThat(known(folds().get(1).heldOut())).last().isEqualTo(69);
    }

    /// Of 200 and 300 frames, in 5 blocks: of the first 40, of the second 60.
    @Test
    void of_recordings_of_two_seconds_or_more_each_fold_holds_out_a_part() {
        List<Recording> recordings =
                List.of(Examples.walking(200, 1, frame -> frame), Examples.walking(300, 2, frame -> 200 + frame));
        Fold second = BlockedFolds.of(recordings, 5, GAP, WARM_UP).get(1);
        assertThat(second.heldOut()).extracting(Recording::knownFrames).containsExactly(40, 60);
        assertThat(known(second.heldOut())).contains(40, 79, 260, 319).doesNotContain(39, 80, 259, 320);
        assertThat(second.training()).extracting(Recording::knownFrames).containsExactly(200 - 50, 300 - 70);
    }

    @Test
    void nothing_learns_from_a_block_or_from_its_gaps() {
        TreeSet<Integer> learned = known(folds().get(1).training());
        TreeSet<Integer> right = known(RECORDINGS);
        // the block is frames 40 to 59 of the first recording and 0 to 9 of the second, each with its own gap
        right.removeAll(IntStream.range(40 - GAP, 70 + GAP).boxed().toList());
        assertThat(learned).isEqualTo(right);
    }

    @Test
    void a_held_out_part_has_frames_before_it_to_warm_up_and_keeps_their_numbers() {
        Recording part = folds().get(1).heldOut().getFirst();
        assertThat(part.firstFrame()).isEqualTo(40 - WARM_UP);
        assertThat(part.frames()).isEqualTo(WARM_UP + 20);
        assertThat(part.knownFrames()).isEqualTo(20);
    }

    @Test
    void more_folds_than_known_frames_are_refused() {
        assertThatThrownBy(() -> BlockedFolds.of(List.of(Examples.noise(50, 1)), 5, GAP, WARM_UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("5 folds of 0 frames");
    }

    private static List<Fold> folds() {
        return BlockedFolds.of(RECORDINGS, 3, GAP, WARM_UP);
    }

    /// The known torques, which are numbers of frames.
    private static TreeSet<Integer> known(List<Recording> recordings) {
        TreeSet<Integer> known = new TreeSet<>();
        for (Recording recording : recordings) {
            for (int frame = 0; frame < recording.frames(); frame++) {
                if (recording.known(frame)) {
                    known.add((int) recording.reference(frame));
                }
            }
        }
        return known;
    }
}
