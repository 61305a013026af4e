package io.gaitbus.transfer.http;

import io.gaitbus.transfer.version.Outcome;
import io.gaitbus.transfer.version.Pair;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The pair in force for a subject.
@Schema(description = "The calibration and the model that the subject's next windows are stamped with.")
public record PairView(
        String subject,
        String calibrationVersion,
        String modelVersion,
        boolean pinned,

        @Schema(description = "Who or what put it in force.")
        String reason) {

    static PairView of(String subject, Pair pair, String reason) {
        return new PairView(subject, pair.calibration(), pair.model(), pair.pinned(), reason);
    }

    /// @throws Unanswerable where the pair was not changed
    static PairView of(String subject, Outcome outcome) {
        return switch (outcome) {
            case Outcome.InForce inForce -> of(subject, inForce.pair(), inForce.reason());
            case Outcome.Refused(String reason) -> throw new Unanswerable(ProblemKind.HELD, reason);
            case Outcome.Unknown(String reason) -> throw new Unanswerable(ProblemKind.UNKNOWN, reason);
        };
    }
}
