package io.gaitbus.ingest;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.TorqueWindow;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A torque window as JSON.
///
/// @param torque        N·m/kg, extension positive; empty where it is not known
/// @param latencyMillis from the arrival of its last sample at ingest until now
/// @param stale         whether its oldest frame is too old to act upon
record TorqueView(
        String session,
        String subject,
        String leg,
        long firstFrame,
        int frames,
        double frameRate,
        double deviceTime,
        List<Optional<Float>> torque,
        List<Optional<Float>> deviation,
        List<Optional<Float>> nmsTorque,
        String status,
        String calibrationVersion,
        String modelVersion,
        double latencyMillis,
        boolean last,
        boolean stale) {

    private static final double NANOS_PER_MILLI = 1e6;

    /// @param nowNanos on the monotonic clock of ingest's machine
    static TorqueView of(TorqueWindow window, long nowNanos) {
        return new TorqueView(
                window.getSession(),
                window.getSubject(),
                window.getLeg().name(),
                window.getFirstFrame(),
                window.getFrames(),
                window.getFrameRate(),
                window.getDeviceTime(),
                numbers(window.getTorque()),
                numbers(window.getDeviation()),
                numbers(window.getNmsTorque()),
                window.getStatus().name(),
                window.getCalibrationVersion(),
                window.getModelVersion(),
                (nowNanos - window.getIngestedAtNanos()) / NANOS_PER_MILLI,
                window.getLast(),
                window.getStale());
    }

    private static List<Optional<Float>> numbers(ByteBuffer bytes) {
        float[] samples = Samples.floats(bytes);
        return IntStream.range(0, samples.length)
                .mapToObj(i -> Optional.of(samples[i]).filter(sample -> !sample.isNaN()))
                .toList();
    }
}
