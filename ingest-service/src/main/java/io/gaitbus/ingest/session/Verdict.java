package io.gaitbus.ingest.session;

import java.util.List;

/// What becomes of a window.
public sealed interface Verdict {

    /// It is taken.
    ///
    /// @param missing frames between the last one taken and its first; 0 without a gap
    record Accepted(long missing) implements Verdict {}

    /// It was taken before.
    record Repeated() implements Verdict {}

    /// Frames of it were skipped when later ones were taken: too late now.
    record Late() implements Verdict {}

    /// It cannot be taken.
    record Refused(Reason reason, List<Violation> violations) implements Verdict {

        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /// Why a window is refused.
    enum Reason {
        /// It holds what cannot be.
        INVALID,
        /// Some of its frames were taken before, others not.
        OVERLAP,
        /// The stream has ended.
        ENDED
    }
}
