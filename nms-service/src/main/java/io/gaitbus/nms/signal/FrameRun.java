package io.gaitbus.nms.signal;

import java.util.List;

/// Frames that follow each other and are all bridged, or none of them.
final class FrameRun {

    private final List<Frame> frames;

    /// One frame.
    static final class Frame {

        private final long number;
        private final boolean bridged;
        private final double[] excitations;
        private final double[] angles;
        private final double[] velocities;

        Frame(long number, boolean bridged, double[] excitations, double[] angles, double[] velocities) {
            this.number = number;
            this.bridged = bridged;
            this.excitations = excitations;
            this.angles = angles;
            this.velocities = velocities;
        }

        boolean bridged() {
            return bridged;
        }
    }

    FrameRun(List<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    long firstFrame() {
        return frames.getFirst().number;
    }

    boolean bridged() {
        return frames.getFirst().bridged;
    }

    float[][] excitations() {
        return signals(frames.stream().map(frame -> frame.excitations).toList());
    }

    float[][] angles() {
        return signals(frames.stream().map(frame -> frame.angles).toList());
    }

    float[][] angularVelocities() {
        return signals(frames.stream().map(frame -> frame.velocities).toList());
    }

    private static float[][] signals(List<double[]> ofFrames) {
        float[][] signals = new float[ofFrames.getFirst().length][ofFrames.size()];
        for (int frame = 0; frame < ofFrames.size(); frame++) {
            for (int signal = 0; signal < signals.length; signal++) {
                signals[signal][frame] = (float) ofFrames.get(frame)[signal];
            }
        }
        return signals;
    }
}
