package io.gaitbus.ingest;

import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.Violation;
import java.util.List;
import java.util.OptionalLong;

/// What comes of reading a sender's message.
sealed interface WindowReading {

    record Read(MeasuredWindow window) implements WindowReading {}

    /// It is no window of this stream.
    ///
    /// @param firstFrame number of its first frame, if that much could be read
    /// @param detail     why, where no field is to blame
    record Failed(ProblemKind kind, OptionalLong firstFrame, String detail, List<Violation> violations)
            implements WindowReading {

        public Failed {
            violations = List.copyOf(violations);
        }

        static Failed malformed(String detail) {
            return new Failed(ProblemKind.MALFORMED, OptionalLong.empty(), detail, List.of());
        }

        Problem problem(String instance) {
            return violations.isEmpty()
                    ? Problem.of(kind, detail, instance, violations)
                    : Problem.invalid(kind, instance, violations);
        }
    }
}
