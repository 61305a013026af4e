package io.gaitbus.nms.muscle;

import io.gaitbus.gait.FrameGrid;

/// Holds excitations back by the electromechanical delay; between two frames, by linear interpolation.
public final class ExcitationDelay {

    private final int whole;
    private final double part;

    /// @param seconds how long, s, not below 0
    public ExcitationDelay(double seconds) {
        double frames = seconds * FrameGrid.FRAME_RATE;
        this.whole = (int) frames;
        this.part = frames - whole;
    }

    /// The excitation of the delay before a frame, where the whole course of a muscle is at hand.
    ///
    /// @param excitations dimensionless, [frames]
    public double at(int frame, double[] excitations) {
        double later = frame >= whole ? excitations[frame - whole] : 0;
        double earlier = frame > whole ? excitations[frame - whole - 1] : 0;
        return between(later, earlier);
    }

    private double between(double later, double earlier) {
        return later + part * (earlier - later);
    }

    /// The excitations of the last frames of each muscle; before a stream's first frame they were 0.
    static final class Memory {

        private final double[][] past; // [slot][muscle]
        private int newest;

        private Memory(int frames, int muscles) {
            this.past = new double[frames][muscles];
        }

        private Memory(Memory other) {
            this.past = new double[other.past.length][];
            for (int slot = 0; slot < past.length; slot++) {
                past[slot] = other.past[slot].clone();
            }
            this.newest = other.newest;
        }

        Memory copy() {
            return new Memory(this);
        }
    }

    Memory atRest(int muscles) {
        return new Memory(whole + 2, muscles);
    }

    /// Takes the excitations of one frame and puts those of the delay ago in their place.
    void next(double[] excitations, Memory memory) {
        int slots = memory.past.length;
        memory.newest = (memory.newest + 1) % slots;
        System.arraycopy(excitations, 0, memory.past[memory.newest], 0, excitations.length);
        double[] later = memory.past[(memory.newest - whole + slots) % slots];
        double[] earlier = memory.past[(memory.newest - whole - 1 + slots) % slots];
        for (int muscle = 0; muscle < excitations.length; muscle++) {
            excitations[muscle] = between(later[muscle], earlier[muscle]);
        }
    }
}
