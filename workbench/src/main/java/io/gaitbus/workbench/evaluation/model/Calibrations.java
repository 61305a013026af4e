package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.message.EmgKind;
import io.gaitbus.nms.calibration.CalibrationOptions;
import io.gaitbus.nms.calibration.Calibrator;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.data.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Muscles calibrated to excerpts, each set of excerpts once: several contenders share them.
public final class Calibrations {

    /// What is fitted to at most, s: the first seconds of each excerpt, all of one length.
    private static final double MOST_SECONDS = 60;

    private final CalibrationOptions options;
    private final Map<List<Excerpt>, Optional<MuscleParameters>> known = new ConcurrentHashMap<>();

    public Calibrations(CalibrationOptions options) {
        this.options = options;
    }

    /// The muscles of the person of the excerpts; empty where that cannot be: several people, activations
    /// instead of EMG, or too little torque that changes.
    public Optional<MuscleParameters> of(List<Excerpt> excerpts) {
        return known.computeIfAbsent(List.copyOf(excerpts), this::calibrated);
    }

    private Optional<MuscleParameters> calibrated(List<Excerpt> excerpts) {
        Bout first = excerpts.getFirst().bout();
        boolean possible = excerpts.stream()
                .map(Excerpt::bout)
                .allMatch(bout -> bout.isOf(first) && bout.recording().emg().kind() != EmgKind.ACTIVATION);
        if (!possible) {
            return Optional.empty();
        }
        double share = MOST_SECONDS / excerpts.size();
        List<Trial> trials = excerpts.stream()
                .map(excerpt -> shortened(excerpt, share).trial())
                .filter(Trial::isFittable)
                .toList();
        return trials.isEmpty()
                ? Optional.empty()
                : Optional.of(new Calibrator(options)
                        .fit(first.generic(), trials, _ -> {})
                        .parameters());
    }

    private static Excerpt shortened(Excerpt excerpt, double seconds) {
        Span span = excerpt.span();
        return span.seconds() <= seconds + 1 / FrameGrid.FRAME_RATE
                ? excerpt
                : new Excerpt(excerpt.bout(), new Span(span.from(), span.from() + seconds));
    }
}
