package io.gaitbus.ingest;

import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
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
        String why = why();
        return HealthCheckResponse.named("log")
                .status(why.isEmpty())
                .withData("why", why.isEmpty() ? "all is read" : why)
                .withData(
                        "trouble",
                        "%s %s"
                                .formatted(subjects.trouble(), sessions.trouble())
                                .strip())
                .build();
    }

    /// What is still to come; empty when nothing is.
    private String why() {
        List<String> missing = new ArrayList<>();
        if (!subjects.isComplete()) {
            missing.add("subjects are not read to their end");
        }
        if (!sessions.isComplete()) {
            missing.add("sessions are not read to their end");
        }
        if (!torque.isAssigned()) {
            missing.add("torque is not listened for yet");
        }
        return String.join("; ", missing);
    }
}
