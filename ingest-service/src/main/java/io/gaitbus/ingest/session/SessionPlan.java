package io.gaitbus.ingest.session;

import java.util.List;
import java.util.Optional;

/// A session as asked for. Whether it can be is for [SessionRules] to say, which names everything that is wrong
/// with it at once.
///
/// @param sampling   what is sampled
/// @param legs       one entry a stream
/// @param mvcVersion version of the MVC values of its electrodes
public record SessionPlan(Sampling sampling, List<LegPlan> legs, int mvcVersion) {

    /// A session with the first version of its MVC values.
    public SessionPlan(Sampling sampling, List<LegPlan> legs) {
        this(sampling, legs, 1);
    }

    public SessionPlan {
        legs = List.copyOf(legs);
    }

    /// The channels of a leg, if it is part of the session.
    public Optional<LegPlan> leg(Leg leg) {
        return legs.stream().filter(plan -> plan.leg() == leg).findFirst();
    }
}
