package io.gaitbus.transfer.version;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/// What comes of the wish to change a subject's pair.
public sealed interface Outcome {

    /// In words: who or what put the pair in force, or why it was not.
    String reason();

    /// A pair goes into force.
    ///
    /// @param forced the version that goes into force against the gate, and is to be recorded as such
    record InForce(Pair pair, String reason, Optional<Version> forced) implements Outcome {

        public InForce {
            requireNonNull(pair, "pair");
            requireNonNull(reason, "reason");
        }
    }

    /// What stands in the way can be removed; the reason says how.
    record Refused(String reason) implements Outcome {}

    /// There is no such version.
    record Unknown(String reason) implements Outcome {}
}
