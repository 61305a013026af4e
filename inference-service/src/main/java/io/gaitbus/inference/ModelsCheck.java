package io.gaitbus.inference;

import io.gaitbus.network.Kernels;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once the model versions are read to their end, and there is one.
@Readiness
@ApplicationScoped
class ModelsCheck implements HealthCheck {

    private final Models models;

    ModelsCheck(Models models) {
        this.models = models;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("models")
                .status(models.isComplete() && models.size() > 0)
                .withData("read", models.isComplete())
                .withData("versions", models.size())
                .withData("kernels", Kernels.inUse().description())
                .withData("trouble", models.trouble())
                .build();
    }
}
