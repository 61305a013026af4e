package io.gaitbus.transfer.fitting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Blocked cross-validation: the frames whose torque is known are cut into blocks of equal number that follow
/// each other in time. Each block is held out once, with a gap on either side of it that nothing learns from,
/// because the reference torque is low-passed without lag and so tells of its neighbours.
///
/// A recording of two seconds or more is cut by itself, so that each fold holds out a part of everything the
/// subject did and learns from the rest of it; shorter ones are cut as if they were one.
///
/// Source: C. Bergmeir, J. M. Benítez (2012), Inf. Sci. 191, 192–213, section 3.
final class BlockedFolds {

    /// Known frames from which on a recording is cut by itself.
    private static final int LEAST = 200;

    private BlockedFolds() {}

    /// One fold.
    ///
    /// @param training all recordings, the torque known only outside of the block and its gaps
    /// @param heldOut  what the block covers, each part with enough frames before it for a network to warm up
    record Fold(List<Recording> training, List<Recording> heldOut) {

        Fold {
            training = List.copyOf(training);
            heldOut = List.copyOf(heldOut);
        }

        private static final Fold EMPTY = new Fold(List.of(), List.of());

        private Fold plus(Fold other) {
            return new Fold(joined(training, other.training), joined(heldOut, other.heldOut));
        }

        private static List<Recording> joined(List<Recording> some, List<Recording> more) {
            return Stream.concat(some.stream(), more.stream()).toList();
        }
    }

    /// Cuts recordings into folds.
    ///
    /// @param folds  number of blocks, at least 2
    /// @param gap    frames on either side of a block that nothing learns from
    /// @param warmUp frames before a block that a network needs to see
    static List<Fold> of(List<Recording> recordings, int folds, int gap, int warmUp) {
        long known = known(recordings);
        if (folds < 2 || known < folds) {
            throw new IllegalArgumentException("%d folds of %d frames with a known torque".formatted(folds, known));
        }
        List<List<Recording>> groups = groups(recordings);
        return IntStream.range(0, folds)
                .mapToObj(fold -> groups.stream()
                        .map(group -> fold(group, fold, folds, gap, warmUp))
                        .reduce(Fold.EMPTY, Fold::plus))
                .toList();
    }

    /// Recordings that are cut as one.
    private static List<List<Recording>> groups(List<Recording> recordings) {
        List<List<Recording>> groups = new ArrayList<>();
        List<Recording> brief = new ArrayList<>();
        for (Recording recording : recordings) {
            if (recording.knownFrames() < LEAST) {
                brief.add(recording);
            } else {
                groups.add(List.of(recording));
            }
        }
        if (!brief.isEmpty()) {
            groups.add(brief);
        }
        return groups;
    }

    private static Fold fold(List<Recording> group, int fold, int folds, int gap, int warmUp) {
        long known = known(group);
        return fold(group, known * fold / folds, known * (fold + 1) / folds, gap, warmUp);
    }

    private static long known(List<Recording> recordings) {
        return recordings.stream().mapToLong(Recording::knownFrames).sum();
    }

    /// The fold whose block goes from one known frame, counted over all recordings, up to before another.
    private static Fold fold(List<Recording> recordings, long from, long to, int gap, int warmUp) {
        List<Recording> training = new ArrayList<>();
        List<Recording> heldOut = new ArrayList<>();
        long seen = 0;
        for (Recording recording : recordings) {
            Block block = Block.of(recording, from - seen, to - seen);
            training.add(block.isEmpty() ? recording : recording.keeping(block.outside(recording.frames(), gap)));
            if (!block.isEmpty()) {
                heldOut.add(recording
                        .keeping(block.inside(recording.frames()))
                        .part(Math.max(0, block.first - warmUp), block.end));
            }
            seen += recording.knownFrames();
        }
        return new Fold(training, heldOut);
    }

    /// Frames `first` up to before `end` of one recording.
    private record Block(int first, int end) {

        /// The frames from the one that is the `from`th known up to before the `to`th; either may lie outside.
        static Block of(Recording recording, long from, long to) {
            int first = recording.frames();
            int end = 0;
            long known = 0;
            for (int frame = 0; frame < recording.frames(); frame++) {
                if (recording.known(frame)) {
                    if (known >= from && known < to) {
                        first = Math.min(first, frame);
                        end = frame + 1;
                    }
                    known++;
                }
            }
            return new Block(first, end);
        }

        boolean isEmpty() {
            return end <= first;
        }

        boolean[] inside(int frames) {
            return within(frames, first, end);
        }

        boolean[] outside(int frames, int gap) {
            boolean[] near = within(frames, first - gap, end + gap);
            for (int frame = 0; frame < frames; frame++) {
                near[frame] = !near[frame];
            }
            return near;
        }

        private static boolean[] within(int frames, int from, int to) {
            boolean[] within = new boolean[frames];
            for (int frame = Math.max(0, from); frame < Math.min(frames, to); frame++) {
                within[frame] = true;
            }
            return within;
        }
    }
}
