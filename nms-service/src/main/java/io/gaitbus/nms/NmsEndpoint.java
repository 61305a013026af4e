package io.gaitbus.nms;

import io.gaitbus.stream.shell.WindowPump;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;

/// Sensor windows in, muscle windows out, and whether they still are.
///
/// Records are keyed by stream, so a stream's windows come here in order, one at a time. What is made of each
/// stands in [NmsTask]; how nothing is lost or written twice, in [WindowPump].
@Liveness
@Readiness
@ApplicationScoped
class NmsEndpoint implements HealthCheck {

    private final WindowPump pump;

    NmsEndpoint(WindowPump pump) {
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
        return HealthCheckResponse.named("sensor-windows")
                .status(pump.failure().isEmpty())
                .withData("trouble", pump.failure().map(Throwable::toString).orElse(""))
                .build();
    }
}
