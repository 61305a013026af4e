package io.gaitbus.transfer;

import java.util.List;
import java.util.Map;

/// Where a network that ships as files comes from; the JSON file beside the network.
///
/// @param calibrationVersion calibration of the muscle model its features were made with
/// @param subjects           whom it learned from
/// @param seconds            of data it learned from, s
/// @param seed               of its training
/// @param code               version of the code that trained it
/// @param figures            over subjects held out, by name; RMSE in N·m/kg
/// @param reason             those figures in words
public record Lineage(
        String calibrationVersion,
        List<String> subjects,
        double seconds,
        long seed,
        String code,
        Map<String, Double> figures,
        String reason) {

    /// Name of the file that holds the network, as safetensors.
    public static final String NETWORK = "model.safetensors";

    /// Name of the file that holds this.
    public static final String LINEAGE = "lineage.json";

    public Lineage {
        subjects = List.copyOf(subjects);
        figures = Map.copyOf(figures);
    }
}
