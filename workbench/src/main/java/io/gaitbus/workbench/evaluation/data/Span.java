package io.gaitbus.workbench.evaluation.data;

/// A stretch of a recording.
///
/// @param from where it begins, s, not below 0
/// @param to   where it ends, s; a frame there does not belong to it
public record Span(double from, double to) {

    public Span {
        if (!(from >= 0 && to > from)) {
            throw new IllegalArgumentException(
                    "%s to %s s; from 0 on, and forward, would be right".formatted(from, to));
        }
    }

    public double seconds() {
        return to - from;
    }
}
