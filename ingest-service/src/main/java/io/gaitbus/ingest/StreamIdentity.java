package io.gaitbus.ingest;

import io.gaitbus.gait.Streams;
import io.gaitbus.ingest.session.Body;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.LegPlan;
import io.gaitbus.ingest.session.Sampling;
import io.gaitbus.ingest.session.SessionPlan;
import io.gaitbus.message.Session;
import java.util.Optional;

/// What the windows of one stream have in common. All of it stands in the session's record, so that it is the same
/// after a restart and whatever is said of the subject later.
record StreamIdentity(String session, String subject, Body body, Sampling sampling, LegPlan leg) {

    /// A stream of a session, if the leg is part of it.
    static Optional<StreamIdentity> of(Session session, Leg leg) {
        SessionPlan plan = Messages.plan(session);
        return plan.leg(leg)
                .map(channels -> new StreamIdentity(
                        session.getId(), session.getSubject(), Messages.body(session), plan.sampling(), channels));
    }

    /// Key of its records.
    String name() {
        return Streams.name(session, Messages.leg(leg.leg()));
    }
}
