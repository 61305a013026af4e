package io.gaitbus.ingest.session;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import java.util.Arrays;
import java.util.List;

/// Sessions and windows to test with.
final class Sessions {

    static final Sampling RAW = new Sampling(EmgKind.RAW, 1000, 100, 0);

    static final LegPlan TWO_MUSCLES = new LegPlan(
            Leg.RIGHT,
            List.of(new Electrode("RF", "rect_fem", 0.0005), new Electrode("BF", "bifemlh", 0.0004)),
            List.of("hip", "knee"));

    private Sessions() {}

    static SessionPlan plan(Sampling sampling, LegPlan... legs) {
        return new SessionPlan(sampling, List.of(legs));
    }

    /// A window of [#TWO_MUSCLES] under [#RAW] in which every sample is the same small number.
    static MeasuredWindow window(long firstFrame, int frames) {
        return window(firstFrame, frames, false);
    }

    static MeasuredWindow window(long firstFrame, int frames, boolean last) {
        return new MeasuredWindow(
                new Frames(firstFrame, frames, last),
                filled(2, samples(firstFrame, frames, RAW.emgRate()), 0.001f),
                filled(2, samples(firstFrame, frames, RAW.angleRate()), 0.2f));
    }

    private static int samples(long firstFrame, int frames, double rate) {
        boolean sensible = firstFrame >= 0 && frames > 0;
        return sensible ? FrameGrid.samplesIn(firstFrame, frames, rate) : 0;
    }

    static float[][] filled(int rows, int columns, float value) {
        float[][] matrix = new float[rows][columns];
        Arrays.stream(matrix).forEach(row -> Arrays.fill(row, value));
        return matrix;
    }
}
