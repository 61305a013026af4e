package io.gaitbus.transfer.fitting;

import io.gaitbus.network.Parameter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What a network has to beat.
public final class Baselines {

    private Baselines() {}

    /// How well muscle model, ridge and constant do on recordings they were not fitted to.
    ///
    /// @param training what ridge and constant are fitted to
    public static Figures figures(List<Recording> training, List<Recording> heldOut) {
        Map<Estimator, Score> scores = new EnumMap<>(Estimator.class);
        fit(training)
                .forEach((estimator, torque) -> scores.put(
                        estimator,
                        Score.of(heldOut, heldOut.stream().map(torque).toList())));
        return new Figures(scores);
    }

    /// Muscle model, ridge and constant, the latter two fitted to some recordings: each gives the torque of
    /// another recording, N·m/kg, [frames].
    private static Map<Estimator, Function<Recording, float[]>> fit(List<Recording> training) {
        float mean = Statistics.of(training).get(Parameter.TORQUE)[0];
        Ridge ridge = Ridge.fit(training);
        return Map.of(
                Estimator.NMS, Recording::muscleTorque,
                Estimator.RIDGE, ridge::torque,
                Estimator.CONSTANT, recording -> constant(recording, mean));
    }

    private static float[] constant(Recording recording, float value) {
        float[] torque = new float[recording.frames()];
        Arrays.fill(torque, value);
        return torque;
    }
}
