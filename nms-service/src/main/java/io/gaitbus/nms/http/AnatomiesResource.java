package io.gaitbus.nms.http;

import io.gaitbus.message.Calibration;
import io.gaitbus.message.CalibrationVerdict;
import io.gaitbus.message.Subject;
import io.gaitbus.nms.Calibrations;
import io.gaitbus.nms.Tables;
import io.gaitbus.nms.job.Publisher;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.osim.Side;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// A lab's own model of a subject's leg, in place of the generic anatomy: kept as a calibration that was
/// not fitted, which a calibration request may name as its base and a training request as its calibration.
@Path("/subjects/{subject}/anatomies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Anatomies", description = "OpenSim models of subjects.")
public class AnatomiesResource {

    private final Tables tables;
    private final Publisher publisher;
    private final String code;
    private final ModelIntake intake = new ModelIntake();

    AnatomiesResource(
            Tables tables, Publisher publisher, @ConfigProperty(name = "quarkus.application.version") String code) {
        this.tables = tables;
        this.publisher = publisher;
        this.code = code;
    }

    /// What became of a model.
    ///
    /// @param calibrationVersion what to name in requests
    /// @param muscles            the muscles that were taken from it
    public record AnatomyView(String calibrationVersion, List<String> muscles) {}

    @POST
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML, MediaType.APPLICATION_OCTET_STREAM})
    @Blocking
    @Operation(
            summary = "A model of the leg",
            description = "The file of an OpenSim model scaled to the subject. Muscles may run through fixed, "
                    + "conditional and moving points; one that wraps over a surface is refused with its name, and so is "
                    + "one that is no human one's in some pose. Up to 4 MB.")
    @APIResponse(
            responseCode = "200",
            description = "The calibration it is kept as.",
            content = @Content(schema = @Schema(implementation = AnatomyView.class)))
    @APIResponse(
            responseCode = "422",
            description = "A model that no leg can be made of, or larger than 4 MB.",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
    public AnatomyView take(
            @PathParam("subject") String subject,
            @QueryParam("side") @DefaultValue("RIGHT") Side side,
            InputStream model) {
        Subject known = tables.subject(subject)
                .orElseThrow(() -> new NotFoundException("subject %s is not registered".formatted(subject)));
        Calibration calibration = calibration(known, anatomy(known, side, model));
        publisher.publish(calibration);
        return new AnatomyView(
                calibration.getVersion(),
                calibration.getMuscles().stream()
                        .map(muscle -> muscle.getName())
                        .toList());
    }

    private Anatomy anatomy(Subject subject, Side side, InputStream model) {
        try {
            return intake.anatomy(subject.getMass(), side, model);
        } catch (IOException e) {
            throw new UncheckedIOException("the model of " + subject.getId(), e);
        }
    }

    private Calibration calibration(Subject subject, Anatomy anatomy) {
        return Calibrations.written(MuscleParameters.generic(anatomy), Calibration.newBuilder())
                .setVersion(tables.nextCalibration(subject.getId()))
                .setSubject(subject.getId())
                .setBase("")
                .setGeometry(anatomy.geometry().written())
                .setLegLength(subject.getLegLength())
                .setThighLength(subject.getThighLength())
                .setShankLength(subject.getShankLength())
                .setSessions(List.of())
                .setSeconds(0)
                .setOnBounds(List.of())
                .setFigures(Map.of())
                .setVerdict(CalibrationVerdict.IMPORTED)
                .setReason("a model that the lab brought")
                .setSeed(0)
                .setCode(code)
                .setCreatedAtMillis(System.currentTimeMillis())
                .build();
    }
}
