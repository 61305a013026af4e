package io.gaitbus.transfer.http;

import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Verdict;
import io.gaitbus.transfer.Activations;
import io.gaitbus.transfer.version.Pair;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A version of the network with its lineage.
@Schema(description = "A version of the network with its lineage.")
public record ModelView(
        @Schema(description = "subject/n.", examples = "s01/2")
        String version,

        String subject,

        @Schema(description = "Version it was fitted from; empty: from random weights.")
        String parent,

        @Schema(description = "Calibration of the muscle model it was trained on; goes into force with it.")
        String calibrationVersion,

        @Schema(description = "Sessions, or the simulated subjects, it learned from.")
        List<String> sessions,

        @Schema(description = "Seconds of data with reference torque it learned from.")
        double seconds,

        @Schema(description = "Seed of its training.") long seed,

        @Schema(description = "Version of the code that trained it.")
        String code,

        @Schema(description = "Held-out figures by name: rmse.network, rmse.population, … in N·m/kg; r2.network, …")
        Map<String, Double> figures,

        Verdict verdict,

        @Schema(description = "The verdict in words, with the figures it rests on.")
        String reason,

        @Schema(description = "Wall clock, ms since 1970.") long createdAtMillis,

        @Schema(description = "Whether its subject's windows are stamped with it.")
        boolean inForce,

        @Schema(description = "Whether it is in force and no promotion may take its place.")
        boolean pinned) {

    static ModelView of(ModelVersion model, Activations activations) {
        Optional<Pair> itself = activations
                .succession(model.getSubject())
                .inForce()
                .filter(pair -> pair.model().equals(model.getVersion()));
        return new ModelView(
                model.getVersion(),
                model.getSubject(),
                model.getParent(),
                model.getCalibrationVersion(),
                model.getSessions(),
                model.getSeconds(),
                model.getSeed(),
                model.getCode(),
                model.getFigures(),
                model.getVerdict(),
                model.getReason(),
                model.getCreatedAtMillis(),
                itself.isPresent(),
                itself.map(Pair::pinned).orElse(false));
    }
}
