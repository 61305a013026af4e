package io.gaitbus.workbench.lab;

import io.gaitbus.message.TorqueStatus;
import java.util.BitSet;

/// Counts the frames of one stream as a subscriber gets them: which came, which came again, which came too late.
///
/// A frame that was bridged, for its input was missing, counts as lost, not as out.
public final class FrameTally {

    private final BitSet came = new BitSet();
    private final BitSet bridged = new BitSet();
    private int duplicated;
    private int outOfOrder;
    private int withoutModel;

    /// Takes note of a window.
    ///
    /// @param first  number of its first frame
    /// @param frames how many it has
    public void take(int first, int frames, TorqueStatus status) {
        for (int frame = first; frame < first + frames; frame++) {
            take(frame, status);
        }
    }

    private void take(int frame, TorqueStatus status) {
        if (came.get(frame)) {
            duplicated++;
            return;
        }
        if (frame < came.length()) {
            outOfOrder++;
        }
        came.set(frame);
        switch (status) {
            case ESTIMATED -> {}
            case BRIDGED -> bridged.set(frame);
            case MODEL_MISSING -> withoutModel++;
        }
    }

    /// Whether a frame came.
    boolean has(int frame) {
        return came.get(frame);
    }

    /// Frames that came, bridged ones as well.
    int came() {
        return came.cardinality();
    }

    /// The counts, once so many frames were sent.
    public Counts counts(int sent) {
        int out = came.cardinality() - bridged.cardinality();
        return new Counts(sent, out, sent - out, duplicated, outOfOrder, withoutModel);
    }

    /// What became of the frames of a stream, or of several.
    ///
    /// @param in           frames sent, and taken by ingest-service
    /// @param out          frames whose torque came, each counted once
    /// @param lost         frames sent whose torque did not come, or was bridged
    /// @param duplicated   frames whose torque came again
    /// @param outOfOrder   frames whose torque came after that of a later frame
    /// @param withoutModel frames out that no network has seen: their torque is that of the muscle model
    public record Counts(int in, int out, int lost, int duplicated, int outOfOrder, int withoutModel) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

        public Counts plus(Counts other) {
            return new Counts(
                    in + other.in,
                    out + other.out,
                    lost + other.lost,
                    duplicated + other.duplicated,
                    outOfOrder + other.outOfOrder,
                    withoutModel + other.withoutModel);
        }

        /// Whether every frame sent came out once, by a network.
        public boolean complete() {
            return lost == 0 && duplicated == 0 && withoutModel == 0;
        }
    }
}
