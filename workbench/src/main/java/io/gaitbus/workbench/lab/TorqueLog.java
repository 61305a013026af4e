package io.gaitbus.workbench.lab;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.TorqueWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/// What has come back of one stream so far: the torque of each frame, its latency, and the versions that made it.
public final class TorqueLog implements TorqueSubscription.Subscriber {

    /// Significant digits of a latency.
    private static final int DIGITS = 3;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final FrameTally tally = new FrameTally();
    private final List<Reign> reigns = new ArrayList<>();
    private final float[] network;
    private final float[] muscle;
    private final long[] latencyNanos;
    private Optional<String> ended = Optional.empty();

    /// A pair of versions, and the first frame that was made by it.
    public record Reign(String calibrationVersion, String modelVersion, int firstFrame) {}

    /// @param frames how many will be sent
    public TorqueLog(int frames) {
        network = new float[frames];
        muscle = new float[frames];
        latencyNanos = new long[frames];
        Arrays.fill(network, Float.NaN);
        Arrays.fill(muscle, Float.NaN);
    }

    @Override
    public void torque(TorqueWindow window, long atNanos) {
        lock.lock();
        try {
            int first = Math.toIntExact(window.getFirstFrame());
            fill(first, Samples.floats(window.getTorque()), network);
            fill(first, Samples.floats(window.getNmsTorque()), muscle);
            fill(first, window.getFrames(), atNanos - window.getIngestedAtNanos());
            tally.take(first, window.getFrames(), window.getStatus());
            note(new Reign(window.getCalibrationVersion(), window.getModelVersion(), first));
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// What comes again is left as it came first.
    private void fill(int first, float[] values, float[] torque) {
        for (int i = 0; i < values.length; i++) {
            if (!tally.has(first + i)) {
                torque[first + i] = values[i];
            }
        }
    }

    private void fill(int first, int frames, long latency) {
        for (int frame = first; frame < first + frames; frame++) {
            if (!tally.has(frame)) {
                latencyNanos[frame] = latency;
            }
        }
    }

    private void note(Reign reign) {
        boolean same = !reigns.isEmpty()
                && reigns.getLast().modelVersion().equals(reign.modelVersion())
                && reigns.getLast().calibrationVersion().equals(reign.calibrationVersion());
        if (!same) {
            reigns.add(reign);
        }
    }

    @Override
    public void ended(String reason) {
        lock.lock();
        try {
            ended = Optional.of(reason);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until so many frames have come; gives up when none comes for some time, or none can come.
    ///
    /// @param patience how long to wait for the next one
    /// @return whether they have come
    public boolean await(int frames, Duration patience) {
        lock.lock();
        try {
            int before = tally.came();
            long left = patience.toNanos();
            while (tally.came() < frames && left > 0 && ended.isEmpty()) {
                left = more.awaitNanos(left);
                if (tally.came() > before) {
                    before = tally.came();
                    left = patience.toNanos();
                }
            }
            return tally.came() >= frames;
        } catch (InterruptedException e) {
            throw Interrupted.whileWaiting(e);
        } finally {
            lock.unlock();
        }
    }

    /// How many frames have come.
    public int frames() {
        return locked(tally::came);
    }

    /// What became of the frames, once so many were sent.
    public FrameTally.Counts counts(int sent) {
        return locked(() -> tally.counts(sent));
    }

    /// Why no more will come; empty while they may.
    public Optional<String> ended() {
        return locked(() -> ended);
    }

    /// The torque of the network, N·m/kg, extension positive, [frames]; NaN where none has come.
    public float[] network() {
        return locked(network::clone);
    }

    /// The torque of the muscle model, likewise.
    public float[] muscle() {
        return locked(muscle::clone);
    }

    /// The versions in the order in which they took over; the last one is in force.
    public List<Reign> reigns() {
        return locked(() -> List.copyOf(reigns));
    }

    /// The latencies of some frames, those that have come: from the arrival of a window's last sample at ingest until
    /// it came here; ns.
    ///
    /// @param from number of the first of them
    /// @param end  number of the frame after the last one
    public Histogram latencyNanos(int from, int end) {
        return locked(() -> {
            Histogram latencies = new Histogram(DIGITS);
            for (int frame = from; frame < end; frame++) {
                if (tally.has(frame)) {
                    latencies.recordValue(Math.max(0, latencyNanos[frame]));
                }
            }
            return latencies;
        });
    }

    private <T> T locked(Supplier<T> reader) {
        lock.lock();
        try {
            return reader.get();
        } finally {
            lock.unlock();
        }
    }
}
