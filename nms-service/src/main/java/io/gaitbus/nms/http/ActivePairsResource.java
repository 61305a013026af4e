package io.gaitbus.nms.http;

import io.gaitbus.message.ActivePair;
import io.gaitbus.nms.Tables;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/// The pair (calibration, model) that the next window of a subject will be stamped with.
@Path("/active-pairs/{subject}")
@Produces(MediaType.APPLICATION_JSON)
public class ActivePairsResource {

    private final Tables tables;

    ActivePairsResource(Tables tables) {
        this.tables = tables;
    }

    /// @param calibrationVersion calibration of the muscle model
    /// @param modelVersion       version of the network
    public record Pair(String subject, String calibrationVersion, String modelVersion, boolean pinned) {}

    @GET
    public Pair pair(@PathParam("subject") String subject) {
        ActivePair pair = tables.pairsInForce()
                .of(subject)
                .orElseThrow(() -> new NotFoundException(
                        "no pair is in force for %s, and none for the population".formatted(subject)));
        return new Pair(subject, pair.getCalibrationVersion(), pair.getModelVersion(), pair.getPinned());
    }
}
