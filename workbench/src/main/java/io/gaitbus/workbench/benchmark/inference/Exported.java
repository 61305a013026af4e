package io.gaitbus.workbench.benchmark.inference;

import io.gaitbus.transfer.export.Origin;

/// What the runs of exported models share.
final class Exported {

    static final Origin ORIGIN = new Origin.StoredFile("bench");

    private Exported() {}

    /// Windows one after the other.
    static float[] flat(float[][][] windows) {
        int width = windows[0][0].length;
        float[] flat = new float[windows.length * windows[0].length * width];
        int at = 0;
        for (float[][] window : windows) {
            for (float[] frame : window) {
                System.arraycopy(frame, 0, flat, at, width);
                at += width;
            }
        }
        return flat;
    }
}
