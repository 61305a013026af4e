package io.gaitbus.inference;

import io.gaitbus.stream.shell.WindowPump;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Muscle windows in, torque windows out, and whether they still are.
///
/// Records are keyed by stream, so a stream's windows come here in order, one at a time. What is made of each
/// stands in [InferenceTask]; how nothing is lost or written twice, in [WindowPump].
@Liveness
@Readiness
@ApplicationScoped
class InferenceEndpoint implements HealthCheck {

    private final WindowPump pump;

    InferenceEndpoint(WindowPump pump) {
        this.pump = pump;
    }

    void start(@Observes StartupEvent started) {
        pump.start();
    }

    void stop(@Observes ShutdownEvent stopping) {
        pump.close();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("muscle-windows")
                .status(pump.failure().isEmpty())
                .withData("trouble", pump.failure().map(Throwable::toString).orElse(""))
                .build();
    }
}
