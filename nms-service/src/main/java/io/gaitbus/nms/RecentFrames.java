package io.gaitbus.nms;

import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// The last frames of a stream: all of them up to [SignalChain#LONGEST_BRIDGE], and never more than twice
/// as many. A value: to add a run costs no copy, for runs are linked to the ones before them.
///
/// @param younger the frames of the generation that grows
/// @param frames  how many they are
/// @param older   the generation before, which has enough of them
record RecentFrames(Optional<Link> younger, int frames, Optional<Link> older) {

    static final RecentFrames NONE = new RecentFrames(Optional.empty(), 0, Optional.empty());

    /// A run of frames and those before it.
    record Link(SensorFrames run, Optional<Link> before) {}

    /// These frames and a run that follows them.
    RecentFrames and(SensorFrames run) {
        Link link = new Link(run, younger);
        int later = frames + run.frames();
        return later < SignalChain.LONGEST_BRIDGE
                ? new RecentFrames(Optional.of(link), later, older)
                : new RecentFrames(Optional.empty(), 0, Optional.of(link));
    }

    /// The runs, oldest first.
    List<SensorFrames> runs() {
        Deque<SensorFrames> runs = new ArrayDeque<>();
        for (Optional<Link> generation : List.of(younger, older)) {
            for (Optional<Link> link = generation;
                    link.isPresent();
                    link = link.get().before()) {
                runs.addFirst(link.get().run());
            }
        }
        return List.copyOf(runs);
    }
}
