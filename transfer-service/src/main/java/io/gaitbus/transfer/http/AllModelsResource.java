package io.gaitbus.transfer.http;

import io.gaitbus.transfer.Activations;
import io.gaitbus.transfer.Tables;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The versions of all subjects and of the population.
@Path("/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models")
public class AllModelsResource {

    private final Tables tables;
    private final Activations activations;

    AllModelsResource(Tables tables, Activations activations) {
        this.tables = tables;
        this.activations = activations;
    }

    @GET
    @Operation(summary = "All versions")
    public List<ModelView> all() {
        return tables.models().stream()
                .sorted(ModelsResource.ORDER)
                .map(model -> ModelView.of(model, activations))
                .toList();
    }
}
