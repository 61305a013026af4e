package io.gaitbus.transfer;

import io.gaitbus.message.TrainingRequest;
import io.gaitbus.transfer.fitting.Verdict;

/// What becomes of a version: the gate's verdict, or the will of a person against it.
///
/// @param verdict as in the model version
/// @param reason  in words
record Judgement(io.gaitbus.message.Verdict verdict, String reason) {

    static Judgement of(Verdict verdict, TrainingRequest request) {
        return switch (verdict) {
            case Verdict.Promoted(String reason) -> new Judgement(io.gaitbus.message.Verdict.PROMOTED, reason);
            case Verdict.Rejected(String reason)
            when request.getForce() ->
                new Judgement(
                        io.gaitbus.message.Verdict.FORCED,
                        "forced by %s against the gate: %s".formatted(whoAsks(request), reason));
            case Verdict.Rejected(String reason) -> new Judgement(io.gaitbus.message.Verdict.REJECTED, reason);
        };
    }

    private static String whoAsks(TrainingRequest request) {
        return request.getRequestedBy().isBlank() ? "somebody unnamed" : request.getRequestedBy();
    }
}
