package io.gaitbus.transfer.fitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldBackTest {

    private static final int WARM_UP = 24;

    /// 1000 known frames: the last 100 are held back, the 50 before them belong to nobody.
    @Test
    void the_last_tenth_is_held_back_behind_a_gap_with_frames_to_warm_up() {
        HeldBack split = HeldBack.of(List.of(Examples.walking(1000, 1, Examples::stride)), WARM_UP);
        Recording training = split.training().getFirst();
        Recording heldOut = split.heldOut().getFirst();
        assertThat(training.knownFrames()).isEqualTo(850);
        assertThat(training.known(849)).isTrue();
        assertThat(training.known(850)).isFalse();
        assertThat(heldOut.firstFrame()).isEqualTo(900 - WARM_UP);
        assertThat(heldOut.knownFrames()).isEqualTo(100);
        assertThat(heldOut.known(WARM_UP - 1)).isFalse();
        assertThat(heldOut.known(WARM_UP)).isTrue();
    }

    @Test
    void a_recording_too_short_to_spare_a_tenth_is_learned_from_whole() {
        HeldBack split = HeldBack.of(List.of(Examples.walking(199, 1, Examples::stride)), WARM_UP);
        assertThat(split.training().getFirst().knownFrames()).isEqualTo(199);
        assertThat(split.heldOut()).isEmpty();
    }
}
