package io.gaitbus.transfer.http;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import io.gaitbus.transfer.Tables;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// How jobs stand, as `job-progress` tells it: for a day.
@Path("/jobs/{job}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Training")
public class JobsResource {

    private final Tables tables;

    JobsResource(Tables tables) {
        this.tables = tables;
    }

    /// The latest report of a job; the fields are those of the message JobProgress.
    @Schema(description = "The latest report of a job. loss and secondsLeft are null where they are not known.")
    public record JobView(
            String job,
            String subject,
            JobState state,
            double fraction,
            String phase,
            Optional<Double> loss,
            Optional<Double> secondsLeft,
            String modelVersion,
            String verdict,
            Map<String, Double> figures,
            String message,
            long atMillis,
            String calibrationVersion) {

        static JobView of(JobProgress report) {
            return new JobView(
                    report.getJob(),
                    report.getSubject(),
                    report.getState(),
                    report.getFraction(),
                    report.getPhase(),
                    known(report.getLoss()),
                    known(report.getSecondsLeft()),
                    report.getModelVersion(),
                    report.getVerdict(),
                    report.getFigures(),
                    report.getMessage(),
                    report.getAtMillis(),
                    report.getCalibrationVersion());
        }

        private static Optional<Double> known(double value) {
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        }
    }

    @GET
    @Operation(summary = "How a job stands")
    public JobView job(@PathParam("job") String job) {
        return tables.job(job)
                .map(JobView::of)
                .orElseThrow(() -> new Unanswerable(
                        ProblemKind.UNKNOWN,
                        "no job %s has been reported on in the last day; one asked for by an event is reported on once transfer-service has it"
                                .formatted(job)));
    }
}
