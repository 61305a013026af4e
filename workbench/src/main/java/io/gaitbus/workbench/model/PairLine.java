package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.JsonNode;

/// The pair in force for a subject, in a line.
final class PairLine {

    private PairLine() {}

    /// For example `in force for s01: s01/2 on calibration generic, pinned (pinned by kim)`.
    static String of(JsonNode pair) {
        return "in force for %s: %s on calibration %s%s (%s)"
                .formatted(
                        pair.path("subject").asText(),
                        pair.path("modelVersion").asText(),
                        pair.path("calibrationVersion").asText(),
                        pair.path("pinned").asBoolean() ? ", pinned" : "",
                        pair.path("reason").asText());
    }
}
