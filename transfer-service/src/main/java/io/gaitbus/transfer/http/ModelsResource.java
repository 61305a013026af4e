package io.gaitbus.transfer.http;

import io.gaitbus.message.ModelVersion;
import io.gaitbus.transfer.Activations;
import io.gaitbus.transfer.Tables;
import io.gaitbus.transfer.version.Wish;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The versions of a subject, or of the population, and putting one in force.
@Path("/subjects/{subject}/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Versions of the network with their lineage; subject `population` has its own.")
public class ModelsResource {

    /// By subject, then as they came.
    static final Comparator<ModelVersion> ORDER = Comparator.comparing(ModelVersion::getSubject)
            .thenComparingInt(model -> model.getVersion().length()) // s/9 before s/10
            .thenComparing(ModelVersion::getVersion);

    private final Tables tables;
    private final Activations activations;

    ModelsResource(Tables tables, Activations activations) {
        this.tables = tables;
        this.activations = activations;
    }

    @GET
    @Operation(summary = "The versions of a subject", description = "Empty where there are none.")
    public List<ModelView> ofSubject(@PathParam("subject") String subject) {
        return tables.models().stream()
                .filter(model -> model.getSubject().equals(subject))
                .sorted(ORDER)
                .map(model -> ModelView.of(model, activations))
                .toList();
    }

    @GET
    @Path("{number}")
    @Operation(summary = "A version")
    public ModelView one(@PathParam("subject") String subject, @PathParam("number") String number) {
        return ModelView.of(model(subject, number), activations);
    }

    @GET
    @Path("{number}/network")
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

    @POST
    @Path("{number}/promotion")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts a version in force",
            description = "With the calibration it was trained on. A version that the gate rejected needs force. A "
                    + "pinned pair makes room for a pin only, else it is to be released first.")
    @APIResponse(
            responseCode = "200",
            description = "In force.",
            content = @Content(schema = @Schema(implementation = PairView.class)))
    @APIResponse(
            responseCode = "409",
            description = "The gate rejected it, or the pair is pinned.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public PairView promote(
            @PathParam("subject") String subject, @PathParam("number") String number, @Valid ActivationInput input) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new Unanswerable(
                    ProblemKind.UNKNOWN,
                    "there is no version %s/%s; its number is one from 1".formatted(subject, number));
        }
        Wish wish = ActivationInput.wish(input);
        return PairView.of(
                subject,
                activations.wished(subject, succession -> succession.promoted(Integer.parseInt(number), wish)));
    }

    private ModelVersion model(String subject, String number) {
        return tables.model(subject + "/" + number)
                .orElseThrow(() -> new Unanswerable(
                        ProblemKind.UNKNOWN,
                        "there is no version %s/%s; GET /subjects/%s/models has those there are"
                                .formatted(subject, number, subject)));
    }
}
