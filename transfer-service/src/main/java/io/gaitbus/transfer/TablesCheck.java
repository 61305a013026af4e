package io.gaitbus.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once sessions, models and active pairs are read to their end.
@Readiness
@ApplicationScoped
class TablesCheck implements HealthCheck {

    private final Tables tables;

    TablesCheck(Tables tables) {
        this.tables = tables;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("tables")
                .status(tables.isComplete())
                .withData("trouble", tables.trouble())
                .build();
    }
}
