package io.gaitbus.nms;

import io.gaitbus.gait.Samples;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import io.gaitbus.message.SensorWindow;
import java.nio.ByteBuffer;
import java.util.List;

/// Sensor windows of a leg whose knee swings under a vastus lateralis that works in waves, at 100 Hz.
public final class WavingLeg {

    private WavingLeg() {}

    public static SensorWindow window(int firstFrame, int frames) {
        return SensorWindow.newBuilder()
                .setSession("walk")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(firstFrame)
                .setFrames(frames)
                .setFrameRate(100)
                .setDeviceTime(firstFrame / 100.0)
                .setIngestedAtNanos(1)
                .setIngestedAtMillis(1)
                .setEmgKind(EmgKind.ENVELOPE)
                .setEmgMuscles(List.of("vas_lat"))
                .setEmgMvc(Samples.bytes(new float[] {1}))
                .setEmgRate(100)
                .setEmg(wave(firstFrame, frames, 0.4, 0.3, 13))
                .setAngleNames(List.of("knee"))
                .setAngleRate(100)
                .setAngles(wave(firstFrame, frames, 0.7, 0.5, 17))
                .setMass(70)
                .setLegLength(0.9)
                .build();
    }

    private static ByteBuffer wave(int firstFrame, int frames, double mean, double swing, double period) {
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = (float) (mean + swing * Math.sin((firstFrame + i) / period));
        }
        return Samples.bytes(samples);
    }
}
