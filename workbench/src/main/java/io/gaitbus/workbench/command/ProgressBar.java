package io.gaitbus.workbench.command;

/// A share of some work, drawn.
public final class ProgressBar {

    private static final int WIDTH = 24;

    private ProgressBar() {}

    /// For example `████████░░░░░░░░░░░░░░░░  33 %`.
    ///
    /// @param fraction share of the work done; taken into [0, 1]
    public static String of(double fraction) {
        double share = fraction > 0 ? Math.min(fraction, 1) : 0; // 0 for NaN as well
        int full = (int) Math.floor(share * WIDTH);
        return "█".repeat(full) + "░".repeat(WIDTH - full) + " %3d %%".formatted((int) Math.floor(share * 100));
    }
}
