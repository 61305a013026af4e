package io.gaitbus.ingest;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// Lets WebSockets open for streams that exist; else answers the handshake with a problem.
@ApplicationScoped
class StreamUpgradeCheck implements HttpUpgradeCheck {

    private final Addresses addresses;
    private final JsonText json;

    StreamUpgradeCheck(Addresses addresses, JsonText json) {
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext handshake) {
        try {
            addresses.stream(handshake.pathParam("session"), handshake.pathParam("leg"));
            TorqueFormat.of(handshake.httpRequest().getParam("format"));
            return CheckResult.permitUpgrade();
        } catch (Refusal refusal) {
            return answer(handshake, refusal.problem(handshake.httpRequest().path()));
        }
    }

    /// A rejection by its result would carry no body: answered here, and never resulting in anything.
    private Uni<CheckResult> answer(HttpUpgradeContext handshake, Problem problem) {
        return Uni.createFrom()
                .completionStage(handshake
                        .httpRequest()
                        .response()
                        .setStatusCode(problem.status())
                        .putHeader("Content-Type", Problem.MEDIA_TYPE)
                        .end(json.of(problem))
                        .toCompletionStage())
                .chain(_ -> Uni.createFrom().nothing());
    }
}
