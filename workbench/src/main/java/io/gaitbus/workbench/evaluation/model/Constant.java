package io.gaitbus.workbench.evaluation.model;

import io.gaitbus.workbench.evaluation.data.Bout;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The mean torque of the frames it was fitted to: of all, or of each activity by itself.
///
/// @param perActivity whether each activity has a mean of its own
public record Constant(boolean perActivity) implements Contender {

    @Override
    public String name() {
        return perActivity ? "constant-per-activity" : "constant";
    }

    @Override
    public boolean isRandom() {
        return false;
    }

    @Override
    public Predictor fit(List<Excerpt> training, long seed) {
        Function<Bout, String> group = perActivity ? Bout::activity : _ -> "";
        Map<String, Mean> means = new HashMap<>();
        for (Excerpt excerpt : training) {
            means.computeIfAbsent(group.apply(excerpt.bout()), _ -> new Mean()).add(excerpt.torque());
        }
        return new Fitted(this, group, means);
    }

    private record Fitted(Constant contender, Function<Bout, String> group, Map<String, Mean> means)
            implements Predictor {

        @Override
        public Optional<Estimate> estimate(Bout bout) {
            return Optional.ofNullable(means.get(group.apply(bout))).map(mean -> {
                float[] torque = new float[bout.recording().frames()];
                Arrays.fill(torque, mean.value());
                return Estimate.of(torque);
            });
        }

        @Override
        public Predictor adapted(List<Excerpt> own, long seed) {
            return contender.fit(own, seed);
        }
    }

    private static final class Mean {

        private double sum;
        private long frames;

        void add(FrameTorque torque) {
            for (int frame = 0; frame < torque.frames(); frame++) {
                if (torque.knows(frame)) {
                    sum += torque.at(frame);
                    frames++;
                }
            }
        }

        float value() {
            return (float) (sum / frames);
        }
    }
}
