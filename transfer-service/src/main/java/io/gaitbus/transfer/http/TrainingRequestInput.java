package io.gaitbus.transfer.http;

import io.gaitbus.message.Freeze;
import io.gaitbus.message.TrainingRequest;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A request to fit the network to a subject: the fields of the message of that name.
@Schema(description = "Please fit the network to a subject. The same as an event on training-requests.v1.")
public record TrainingRequestInput(
        @Schema(description = "Name of the job, unique; made where it is left out.")
        Optional<@Pattern(regexp = Ids.PATTERN, message = Ids.EXPECTED) String> job,

        @Schema(description = "Subject id.")
        @NotNull(message = "a subject")
        @Pattern(regexp = Ids.PATTERN, message = Ids.EXPECTED)
        String subject,

        @Schema(description = "Sessions of that subject to learn from; they need reference torques.")
        @NotEmpty(message = "at least one session")
        @Size(max = 1000, message = "1 to 1000 sessions")
        List<@NotNull(message = "a session") @Pattern(regexp = Ids.PATTERN, message = Ids.EXPECTED) String> sessions,

        @Schema(
                description = "Which layers learn. HEAD: the dense ones. RECURRENT: all but the convolutions. ALL, or "
                        + "left out: every layer.")
        Optional<Freeze> freeze,

        @Schema(description = "Whether to promote the model whatever the gate says.")
        boolean force,

        @Schema(description = "Seed of the training; 1 where it is left out.")
        Optional<Long> seed,

        @Schema(description = "Who asks.")
        Optional<@Size(max = 200, message = "up to 200 characters") String> requestedBy,

        @Schema(description = "Wall clock, ms since 1970; that of the service where it is left out.")
        Optional<Long> requestedAtMillis,

        @Schema(description = "Calibration to learn on, `generic` for none; left out: on the windows of the log.")
        Optional<@Size(max = 200, message = "up to 200 characters") String> calibrationVersion) {

    /// @param madeJob name of the job where none is given
    TrainingRequest message(String madeJob, long nowMillis) {
        return TrainingRequest.newBuilder()
                .setJob(job.orElse(madeJob))
                .setSubject(subject)
                .setSessions(sessions)
                .setFreeze(freeze.orElse(Freeze.ALL))
                .setForce(force)
                .setSeed(seed.orElse(1L))
                .setRequestedBy(requestedBy.orElse(""))
                .setRequestedAtMillis(requestedAtMillis.orElse(nowMillis))
                .setCalibrationVersion(calibrationVersion.orElse(""))
                .build();
    }
}
