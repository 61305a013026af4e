package io.gaitbus.workbench.population;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.gaitbus.network.ModelFile;
import io.gaitbus.transfer.Lineage;
import io.gaitbus.transfer.fitting.Estimator;
import io.gaitbus.transfer.fitting.Figures;
import io.gaitbus.transfer.fitting.PopulationTraining;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;

/// A population model as the two files that ship with transfer-service: the network, and where it comes from.
public final class PopulationFiles {

    /// The muscle model is scaled, not calibrated.
    private static final String CALIBRATION = "generic";

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private PopulationFiles() {}

    /// Writes both files into a folder, which is made where it is missing.
    public static void write(Path folder, Recipe recipe, PopulationTraining.Fitted fitted) throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(Lineage.NETWORK), ModelFile.write(fitted.model()));
        Files.writeString(
                folder.resolve(Lineage.LINEAGE), JSON.writeValueAsString(lineage(recipe, fitted.figures())) + "\n");
    }

    private static Lineage lineage(Recipe recipe, Figures figures) {
        TreeMap<String, Double> rounded = new TreeMap<>();
        figures.named().forEach((name, value) -> rounded.put(name, Math.rint(value * 1e4) / 1e4));
        return new Lineage(
                CALIBRATION,
                recipe.learnedFrom().stream()
                        .map(seed -> SimulatedSubject.of(seed).id())
                        .toList(),
                recipe.subjects() * recipe.seconds() * Activity.values().length,
                recipe.seed(),
                version(),
                rounded,
                reason(recipe, figures));
    }

    private static String version() {
        String version = PopulationFiles.class.getPackage().getImplementationVersion();
        return version == null ? "not packaged" : version;
    }

    private static String reason(Recipe recipe, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%d other simulated subjects, %d activities: RMSE %.3f N·m/kg; ridge %.3f, muscle model %.3f, constant %.3f",
                recipe.heldOut(),
                Activity.values().length,
                figures.rmse(Estimator.NETWORK),
                figures.rmse(Estimator.RIDGE),
                figures.rmse(Estimator.NMS),
                figures.rmse(Estimator.CONSTANT));
    }
}
