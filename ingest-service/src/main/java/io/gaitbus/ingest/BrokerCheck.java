package io.gaitbus.ingest;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready while the broker answers.
@Readiness
@ApplicationScoped
class BrokerCheck implements HealthCheck {

    /// A broker that takes longer is of no use to a live stream.
    private static final int PATIENCE_MILLIS = 3000;

    private final Admin admin;
    private final String servers;

    BrokerCheck(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put("default.api.timeout.ms", PATIENCE_MILLIS);
        settings.put("request.timeout.ms", PATIENCE_MILLIS);
        this.admin = Admin.create(settings);
        this.servers = String.valueOf(connection.get("bootstrap.servers"));
    }

    @Override
    public HealthCheckResponse call() {
        try {
            int nodes = admin.describeCluster().nodes().get().size();
            return HealthCheckResponse.named("broker")
                    .up()
                    .withData("nodes", nodes)
                    .build();
        } catch (ExecutionException e) {
            return down(String.valueOf(e.getCause().getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return down("interrupted");
        }
    }

    private HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("broker")
                .down()
                .withData("why", "no broker answers at %s: %s".formatted(servers, reason))
                .build();
    }

    @PreDestroy
    void close() {
        admin.close();
    }
}
