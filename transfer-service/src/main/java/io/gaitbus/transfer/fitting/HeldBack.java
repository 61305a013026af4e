package io.gaitbus.transfer.fitting;

import java.util.ArrayList;
import java.util.List;

/// The last tenth of each recording, kept from learning: it says when to stop, and how wide an interval has
/// to be.
///
/// @param training all recordings, the torque known only before that tenth and a gap of 0.5 s
/// @param heldOut  that tenth of each, with enough frames before it for a network to warm up
record HeldBack(List<Recording> training, List<Recording> heldOut) {

    private static final double SHARE = 0.1;
    private static final int GAP = 50;

    /// Shorter recordings are learned from whole; known frames.
    private static final int LEAST = 200;

    HeldBack {
        training = List.copyOf(training);
        heldOut = List.copyOf(heldOut);
    }

    /// @param warmUp frames that a network needs to see before
    static HeldBack of(List<Recording> recordings, int warmUp) {
        List<Recording> training = new ArrayList<>();
        List<Recording> heldOut = new ArrayList<>();
        for (Recording recording : recordings) {
            if (recording.knownFrames() < LEAST) {
                training.add(recording);
            } else {
                int cut = cut(recording);
                training.add(recording.keeping(within(recording.frames(), 0, cut - GAP)));
                heldOut.add(recording
                        .keeping(within(recording.frames(), cut, recording.frames()))
                        .part(Math.max(0, cut - warmUp), recording.frames()));
            }
        }
        return new HeldBack(training, heldOut);
    }

    /// The frame that the last tenth of those with a known torque begins with.
    private static int cut(Recording recording) {
        int left = (int) Math.round(SHARE * recording.knownFrames());
        int frame = recording.frames();
        while (left > 0) {
            frame--;
            left -= recording.known(frame) ? 1 : 0;
        }
        return frame;
    }

    private static boolean[] within(int frames, int from, int to) {
        boolean[] within = new boolean[frames];
        for (int frame = from; frame < to; frame++) {
            within[frame] = true;
        }
        return within;
    }
}
