package io.gaitbus.workbench.lab;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Signal;
import java.nio.ByteBuffer;

/// Cuts a trial into the windows that a device would send of it.
public final class Windows {

    private final Trial trial;
    private final ByteBuffer mvc;

    public Windows(Trial trial) {
        this.trial = trial;
        float[] values = new float[trial.recording().emg().electrodes().size()];
        for (int i = 0; i < values.length; i++) {
            Electrode electrode = trial.recording().emg().electrodes().get(i);
            values[i] = (float) electrode.mvc();
        }
        this.mvc = Samples.bytes(values);
    }

    /// The window of some frames, with the samples later than the frame before it and up to its last one.
    ///
    /// @param first number of its first frame
    /// @param end   number of the frame after it; the trial's own end makes it the last window
    public SensorWindow window(int first, int end) {
        Recording recording = trial.recording();
        return SensorWindow.newBuilder()
                .setSession(trial.session())
                .setSubject(trial.subject())
                .setLeg(recording.leg())
                .setFirstFrame(first)
                .setFrames(end - first)
                .setFrameRate(FrameGrid.FRAME_RATE)
                .setDeviceTime(first / FrameGrid.FRAME_RATE)
                .setIngestedAtNanos(0) // ingest's to say
                .setIngestedAtMillis(0)
                .setEmgKind(recording.emg().kind())
                .setEmgMuscles(recording.emg().electrodes().stream()
                        .map(Electrode::muscle)
                        .toList())
                .setEmgMvc(mvc)
                .setEmgRate(recording.emg().signal().rate())
                .setEmg(samples(recording.emg().signal(), first, end))
                .setAngleNames(recording.angles().joints())
                .setAngleRate(recording.angles().signal().rate())
                .setAngles(samples(recording.angles().signal(), first, end))
                .setLast(end == trial.frames())
                .build();
    }

    private static ByteBuffer samples(Signal signal, int first, int end) {
        return Samples.bytes(signal.cut(
                Math.toIntExact(FrameGrid.samplesThrough(first - 1L, signal.rate())),
                Math.toIntExact(FrameGrid.samplesThrough(end - 1L, signal.rate()))));
    }

    /// How many frames have a torque once the frames before one have been sent: those up to the last angle sample.
    ///
    /// @param end number of the frame after the last one sent
    public int answerable(int end) {
        if (end == trial.frames()) {
            return end; // it ends where an angle was sampled
        }
        double rate = trial.recording().angles().signal().rate();
        long samples = FrameGrid.samplesThrough(end - 1L, rate);
        return (int) Math.min(end, Math.floor((samples - 1) / rate * FrameGrid.FRAME_RATE + 1e-6) + 1);
    }
}
