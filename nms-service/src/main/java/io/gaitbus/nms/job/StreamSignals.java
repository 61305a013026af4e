package io.gaitbus.nms.job;

import io.gaitbus.message.SensorWindow;
import io.gaitbus.nms.Messages;
import io.gaitbus.nms.calibration.Trial;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleInputs;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One stream of the log, run through the live chain once, with the torque that was measured.
final class StreamSignals {

    /// Frames that charge the filters before the first one that counts.
    private static final int WARM_UP = 200;

    private final SensorWindow first;
    private final List<SensorFrames> runs;
    private final double[] torque;

    /// @param windows of the stream, at least one, in order and each frame once
    /// @param torque  measured, N·m/kg, [frames]; NaN where it is not known; not copied
    StreamSignals(List<SensorWindow> windows, double[] torque) {
        this.first = windows.getFirst();
        this.runs = runs(windows);
        this.torque = torque;
    }

    /// Its first window.
    SensorWindow first() {
        return first;
    }

    /// What the signal chain makes of windows, run by run.
    static List<SensorFrames> runs(List<SensorWindow> windows) {
        SignalChain chain = SignalChain.of(Messages.setup(windows.getFirst()));
        SignalChain.State state = chain.atRest();
        List<SensorFrames> frames = new ArrayList<>();
        for (SensorWindow window : windows) {
            SignalChain.Step step = chain.advance(state, Messages.chunk(window));
            state = step.state();
            frames.addAll(step.frames());
        }
        return frames;
    }

    /// The trials in it: stretches without a gap in which enough torque is known. Each weighs alike in a
    /// calibration, so one of less than a second would weigh too much.
    ///
    /// @param anatomy that is calibrated
    /// @param most    frames of each stretch, from the first one on whose torque is known
    List<Trial> trials(Anatomy anatomy, int most) {
        return stretches().stream()
                .flatMap(stretch -> trial(stretch, anatomy, most).stream())
                .toList();
    }

    private Optional<Trial> trial(List<SensorFrames> stretch, Anatomy anatomy, int most) {
        long begin = stretch.getFirst().firstFrame();
        long known = begin + WARM_UP;
        while (known < torque.length && Double.isNaN(torque[(int) known])) {
            known++;
        }
        long last = known + most;
        List<SensorFrames> used =
                stretch.stream().filter(run -> run.firstFrame() < last).toList();
        int frames = used.stream().mapToInt(SensorFrames::frames).sum();
        double[] measured = Arrays.copyOfRange(torque, (int) begin, (int) begin + frames);
        Trial trial = Trial.of(MuscleInputs.of(anatomy, used), measured).knownWithin(WARM_UP, (int) (last - begin));
        return trial.isFittable()
                ? Optional.of(trial.part(trial.firstKnown() - WARM_UP, trial.endOfKnown()))
                : Optional.empty();
    }

    /// Runs that follow each other, none of them standing for missing input.
    private List<List<SensorFrames>> stretches() {
        List<List<SensorFrames>> stretches = new ArrayList<>();
        long next = -1;
        for (SensorFrames run : runs) {
            if (!run.bridged()) {
                if (run.firstFrame() != next) {
                    stretches.add(new ArrayList<>());
                }
                stretches.getLast().add(run);
                next = run.firstFrame() + run.frames();
            }
        }
        return stretches;
    }
}
