package io.gaitbus.workbench.load;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.workbench.lab.FrameTally;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/// What a subscriber to all streams of a load has received: which frames, how late, and where the time went. For one
/// thread.
///
/// Each frame counts, by the times of the window that brought it.
final class Reception {

    /// A latency above which a frame is late, ns.
    static final long LATE_NANOS = 50_000_000;

    private static final double NANOS_PER_FRAME = 1e9 / FrameGrid.FRAME_RATE;
    private static final int DIGITS = 3;

    private final Schedule schedule;
    private final List<Stream> streams = new ArrayList<>();
    private final Histogram latency = new Histogram(DIGITS);
    private final Histogram latencyFromDue = new Histogram(DIGITS);
    private final Histogram age = new Histogram(DIGITS);
    private final Histogram muscleModel = new Histogram(DIGITS);
    private final Histogram network = new Histogram(DIGITS);
    private final Histogram delivery = new Histogram(DIGITS);
    private long windows;
    private long framesLate;
    private long frames;

    /// What has come of one stream.
    private static final class Stream {
        private final FrameTally tally = new FrameTally();
        private String model = "";
        private int swaps;
        private long lateAfterSwap;
    }

    Reception(Schedule schedule) {
        this.schedule = schedule;
        for (int subject = 0; subject < schedule.load().subjects(); subject++) {
            streams.add(new Stream());
        }
    }

    /// Takes note of a window.
    ///
    /// @param subject number of its subject
    /// @param atNanos when it came, on the monotonic clock
    void take(int subject, TorqueWindow window, long atNanos) {
        Load load = schedule.load();
        Stream stream = streams.get(subject);
        stream.tally.take(Math.toIntExact(window.getFirstFrame()), window.getFrames(), window.getStatus());
        frames += window.getFrames();
        windows++;
        long waited = Math.max(0, atNanos - window.getIngestedAtNanos());
        swap(stream, window, waited);
        long last = window.getFirstFrame() + window.getFrames() - 1;
        if (!load.measures(last / load.windowFrames())) {
            return;
        }
        latency.recordValueWithCount(waited, window.getFrames());
        age.recordValue(waited + Math.round(window.getFrames() * NANOS_PER_FRAME));
        framesLate += waited > LATE_NANOS ? window.getFrames() : 0;
        muscleModel.recordValue(Math.max(0, window.getEstimatedAtNanos() - window.getIngestedAtNanos()));
        network.recordValue(Math.max(0, window.getInferredAtNanos() - window.getEstimatedAtNanos()));
        delivery.recordValue(Math.max(0, atNanos - window.getInferredAtNanos()));
        for (long frame = window.getFirstFrame(); frame <= last; frame++) {
            long due = schedule.dueNanos(subject, frame / load.windowFrames());
            latencyFromDue.recordValue(Math.max(0, atNanos - due));
        }
    }

    /// A model other than the one before is a swap; the first one is none.
    private static void swap(Stream stream, TorqueWindow window, long waited) {
        if (!stream.model.equals(window.getModelVersion())) {
            stream.swaps += stream.model.isEmpty() ? 0 : 1;
            stream.model = window.getModelVersion();
        }
        if (stream.swaps > 0 && waited > LATE_NANOS) {
            stream.lateAfterSwap += window.getFrames();
        }
    }

    /// Frames that have come, those that came again among them.
    long frames() {
        return frames;
    }

    /// Whether all frames of the load have come.
    boolean complete() {
        return frames >= schedule.load().frames() * schedule.load().subjects();
    }

    /// What came of it.
    Received received() {
        FrameTally.Counts counts = FrameTally.Counts.NONE;
        FrameTally.Counts swapped = FrameTally.Counts.NONE;
        int swaps = 0;
        long late = 0;
        for (Stream stream : streams) {
            FrameTally.Counts mine =
                    stream.tally.counts(Math.toIntExact(schedule.load().frames()));
            counts = counts.plus(mine);
            if (stream.swaps > 0) {
                swapped = swapped.plus(mine);
                swaps += stream.swaps;
                late += stream.lateAfterSwap;
            }
        }
        return new Received(
                Spread.of(latency),
                Spread.of(latencyFromDue),
                Spread.of(age),
                new Received.Stages(Spread.of(muscleModel), Spread.of(network), Spread.of(delivery)),
                new Received.Frames(counts, framesLate, windows),
                new Received.Swaps(swaps, swapped.lost(), swapped.duplicated(), late));
    }
}
