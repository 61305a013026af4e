package io.gaitbus.nms;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once subjects, sessions, calibrations and active pairs are read to their end, and a pair is in force
/// for the population.
@Readiness
@ApplicationScoped
class TablesCheck implements HealthCheck {

    private final Tables tables;

    TablesCheck(Tables tables) {
        this.tables = tables;
    }

    @Override
    public HealthCheckResponse call() {
        boolean populated = tables.pairsInForce().of(PairsInForce.POPULATION).isPresent();
        return HealthCheckResponse.named("tables")
                .status(tables.isComplete() && populated)
                .withData("read", tables.isComplete())
                .withData("population", populated ? "in force" : "no model is in force: is transfer-service up?")
                .withData("trouble", tables.trouble())
                .build();
    }
}
