package io.gaitbus.transfer.http;

import io.gaitbus.message.ModelVersion;
import io.gaitbus.transfer.Activations;
import io.gaitbus.transfer.Tables;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Versions of the network, of each subject and of the population.
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Versions of the network with their lineage; subject `population` has its own.")
public class ModelsResource {

    /// By subject, then as they came.
    private static final Comparator<ModelVersion> ORDER = Comparator.comparing(ModelVersion::getSubject)
            .thenComparingInt(model -> model.getVersion().length()) // s/9 before s/10
            .thenComparing(ModelVersion::getVersion);

    private final Tables tables;
    private final Activations activations;

    ModelsResource(Tables tables, Activations activations) {
        this.tables = tables;
        this.activations = activations;
    }

    @GET
    @Path("models")
    @Operation(summary = "All versions")
    public List<ModelView> all() {
        return tables.models().stream().sorted(ORDER).map(this::view).toList();
    }

    @GET
    @Path("subjects/{subject}/models")
    @Operation(summary = "The versions of a subject", description = "Empty where there are none.")
    public List<ModelView> ofSubject(@PathParam("subject") String subject) {
        return tables.models().stream()
                .filter(model -> model.getSubject().equals(subject))
                .sorted(ORDER)
                .map(this::view)
                .toList();
    }

    @GET
    @Path("subjects/{subject}/models/{number}")
    @Operation(summary = "A version")
    public ModelView one(@PathParam("subject") String subject, @PathParam("number") String number) {
        return view(model(subject, number));
    }

    @GET
    @Path("subjects/{subject}/models/{number}/network")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            summary = "The network of a version",
            description = "A safetensors file: weights, statistics of the features, sizes of the layers.")
    public Response network(@PathParam("subject") String subject, @PathParam("number") String number) {
        ByteBuffer network = model(subject, number).getNetwork().duplicate();
        byte[] file = new byte[network.remaining()];
        network.get(file);
        return Response.ok(file)
                .header("Content-Disposition", "attachment; filename=\"%s-%s.safetensors\"".formatted(subject, number))
                .build();
    }

    private ModelVersion model(String subject, String number) {
        return tables.model(subject + "/" + number)
                .orElseThrow(() -> new Unanswerable(
                        ProblemKind.UNKNOWN,
                        "there is no version %s/%s; GET /subjects/%s/models has those there are"
                                .formatted(subject, number, subject)));
    }

    private ModelView view(ModelVersion model) {
        return ModelView.of(model, activations.succession(model.getSubject()).inForce());
    }
}
