package io.gaitbus.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once sessions, models and active pairs are read to their end, and the population has a model.
@Readiness
@ApplicationScoped
class TablesCheck implements HealthCheck {

    private final Tables tables;
    private final PopulationModel shipped;

    TablesCheck(Tables tables, PopulationModel shipped) {
        this.tables = tables;
        this.shipped = shipped;
    }

    @Override
    public HealthCheckResponse call() {
        boolean populated = tables.population().isPresent();
        return HealthCheckResponse.named("tables")
                .status(tables.isComplete() && populated)
                .withData("read", tables.isComplete())
                .withData("population", populated ? "in force" : "no model is in force")
                .withData("trouble", (tables.trouble() + " " + shipped.trouble()).strip())
                .build();
    }
}
