package io.gaitbus.ingest;

import io.gaitbus.ingest.session.Violation;
import java.util.List;
import java.util.Locale;

/// How torque windows are sent out.
enum TorqueFormat {
    /// Binary, Avro single-object encoding, as on the log.
    AVRO,
    /// Text, with arrays of numbers.
    JSON;

    /// The format of a query parameter; Avro where there is none.
    ///
    /// @param parameter may be null
    /// @throws Refusal where it is none of these
    static TorqueFormat of(String parameter) {
        return switch (parameter) {
            case null -> AVRO;
            case "avro" -> AVRO;
            case "json" -> JSON;
            default ->
                throw Refusal.invalid(List.of(
                        new Violation("format", parameter.toLowerCase(Locale.ROOT), "avro or json; avro if left out")));
        };
    }
}
