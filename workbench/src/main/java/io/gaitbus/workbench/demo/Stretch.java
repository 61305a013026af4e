package io.gaitbus.workbench.demo;

/// Some frames in a row.
///
/// @param from number of the first
/// @param end  number of the frame after the last one, not below `from`
record Stretch(int from, int end) {

    Stretch {
        if (from < 0 || end < from) {
            throw new IllegalArgumentException("no frames go from %d to %d".formatted(from, end));
        }
    }
}
