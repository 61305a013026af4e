package io.gaitbus.gait;

/// When torque is too old to act upon: muscle force follows EMG after 20 to 100 ms, so later it is history.
public final class Deadline {

    /// Age of a window's oldest frame above which it is stale, ms.
    public static final double STALE_MILLIS = 75;

    private static final double MILLIS_PER_FRAME = 1000 / FrameGrid.FRAME_RATE;

    private Deadline() {}

    /// Whether the oldest frame of a window is stale. Of windows that were joined, the arrival is that of the first,
    /// so that one is told stale too soon rather than too late.
    ///
    /// @param arrivedAtMillis wall clock of the arrival of its last sample, ms since 1970
    /// @param frames          how many it has
    /// @param nowMillis       wall clock, ms since 1970
    public static boolean isPast(long arrivedAtMillis, int frames, long nowMillis) {
        return nowMillis - arrivedAtMillis + frames * MILLIS_PER_FRAME > STALE_MILLIS;
    }
}
