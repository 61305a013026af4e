package io.gaitbus.transfer.fitting;

import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.FeatureWindow;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Frames of one stream that follow each other without a gap, with the torque that was measured. Never
/// changes.
public final class Recording {

    private final long firstFrame;
    private final float[][] features;
    private final float[] reference;

    private Recording(long firstFrame, float[][] features, float[] reference) {
        this.firstFrame = firstFrame;
        this.features = features;
        this.reference = reference;
    }

    /// A recording out of the muscle model's frames.
    ///
    /// @param firstFrame number of the first frame in its stream, from 0
    /// @param windows    its frames, one window after the other
    /// @param reference  knee torque over body mass, N·m/kg, extension positive; NaN where not known;
    ///                   [frames]
    public static Recording of(long firstFrame, List<FeatureWindow> windows, float[] reference) {
        int frames = windows.stream().mapToInt(FeatureWindow::frames).sum();
        if (frames != reference.length) {
            throw new IllegalArgumentException(
                    "%d frames with %d reference torques".formatted(frames, reference.length));
        }
        if (firstFrame < 0) {
            throw new IllegalArgumentException("the first frame is %d, below 0".formatted(firstFrame));
        }
        float[][] features = new float[frames][FeatureLayout.SIZE];
        int next = 0;
        for (FeatureWindow window : windows) {
            for (int frame = 0; frame < window.frames(); frame++) {
                window.write(frame, features[next]);
                next++;
            }
        }
        return new Recording(firstFrame, features, reference.clone());
    }

    /// The same frames, the reference torque known only where it is kept.
    ///
    /// @param kept [frames]
    Recording keeping(boolean[] kept) {
        float[] masked = reference.clone();
        for (int frame = 0; frame < masked.length; frame++) {
            masked[frame] = kept[frame] ? masked[frame] : Float.NaN;
        }
        return new Recording(firstFrame, features, masked);
    }

    /// Sum of the muscles' torques, as the muscle model has it, N·m/kg, [frames].
    public float[] muscleTorque() {
        float[] torque = new float[frames()];
        for (int frame = 0; frame < torque.length; frame++) {
            torque[frame] = features[frame][FeatureLayout.TORQUE];
        }
        return torque;
    }

    /// The same frames with another reference torque.
    ///
    /// @param other N·m/kg, extension positive; NaN where not known; [frames]
    public Recording withReference(float[] other) {
        if (other.length != frames()) {
            throw new IllegalArgumentException("%d frames with %d reference torques".formatted(frames(), other.length));
        }
        return new Recording(firstFrame, features, other.clone());
    }

    /// The same frames as an estimator without a muscle model has them: the torque of each muscle, and
    /// their sum, is 0.
    public Recording withoutMuscles() {
        float[][] sensors = new float[features.length][];
        for (int frame = 0; frame < sensors.length; frame++) {
            sensors[frame] = features[frame].clone();
            Arrays.fill(sensors[frame], FeatureLayout.MUSCLE_TORQUE, FeatureLayout.SIZE, 0);
        }
        return new Recording(firstFrame, sensors, reference);
    }

    /// The frames from one on up to before another, counted from the first of this recording.
    public Recording part(int from, int to) {
        return new Recording(
                firstFrame + from, Arrays.copyOfRange(features, from, to), Arrays.copyOfRange(reference, from, to));
    }

    public int frames() {
        return reference.length;
    }

    /// Number of the first frame in its stream.
    public long firstFrame() {
        return firstFrame;
    }

    /// The features of a frame, in the order of [FeatureLayout]; not to be changed.
    float[] features(int frame) {
        return features[frame];
    }

    /// A feature of a frame, in the order of [FeatureLayout].
    public float feature(int frame, int feature) {
        return features[frame][feature];
    }

    /// The reference torque at a frame, N·m/kg; NaN where it is not known.
    public float reference(int frame) {
        return reference[frame];
    }

    boolean known(int frame) {
        return !Float.isNaN(reference[frame]);
    }

    /// How many frames have a reference torque.
    public int knownFrames() {
        return (int) IntStream.range(0, frames()).filter(this::known).count();
    }
}
