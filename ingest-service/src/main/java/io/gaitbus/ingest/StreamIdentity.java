package io.gaitbus.ingest;

import io.gaitbus.gait.Streams;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.LegPlan;
import io.gaitbus.ingest.session.Sampling;
import io.gaitbus.ingest.session.SessionPlan;
import io.gaitbus.message.Session;
import java.util.Optional;

/// What the windows of one stream have in common.
record StreamIdentity(String session, String subject, Sampling sampling, LegPlan leg) {

    /// A stream of a session, if the leg is part of it.
    static Optional<StreamIdentity> of(Session session, Leg leg) {
        SessionPlan plan = Messages.plan(session);
        return plan.leg(leg)
                .map(channels -> new StreamIdentity(session.getId(), session.getSubject(), plan.sampling(), channels));
    }

    /// Key of its records.
    String name() {
        return Streams.name(session, Messages.leg(leg.leg()));
    }
}
