package io.gaitbus.ingest;

import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready once subjects and sessions are read to their end, and torque is listened for.
@Readiness
@ApplicationScoped
class LogCheck implements HealthCheck {

    private final Rows<Subject> subjects;
    private final Rows<Session> sessions;
    private final TorqueAssignment torque;

    LogCheck(Rows<Subject> subjects, Rows<Session> sessions, @Identifier("torque-windows") TorqueAssignment torque) {
        this.subjects = subjects;
        this.sessions = sessions;
        this.torque = torque;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("log")
                .status(subjects.isComplete() && sessions.isComplete() && torque.isAssigned())
                .withData("subjects read", subjects.isComplete())
                .withData("sessions read", sessions.isComplete())
                .withData("torque listened for", torque.isAssigned())
                .withData(
                        "trouble",
                        "%s %s"
                                .formatted(subjects.trouble(), sessions.trouble())
                                .strip())
                .build();
    }
}
