package io.gaitbus.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.Violation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;

/// Windows as JSON, for people who start with a script:
/// `{"firstFrame":0,"frames":2,"emg":[[…]],"angles":[[…]],"last":false}`.
@Singleton
class JsonWindows {

    private static final TreeSet<String> FIELDS =
            new TreeSet<>(List.of("firstFrame", "frames", "emg", "angles", "last"));

    private final ObjectMapper json;

    JsonWindows(ObjectMapper json) {
        this.json = json;
    }

    /// Reads a window.
    WindowReading read(String text) {
        JsonNode tree;
        try {
            tree = json.readTree(text);
        } catch (JsonProcessingException e) {
            return WindowReading.Failed.malformed("no JSON: %s".formatted(e.getOriginalMessage()));
        }
        if (!tree.isObject()) {
            return WindowReading.Failed.malformed("expected: a JSON object with " + String.join(", ", FIELDS));
        }
        return new Reader(tree).read();
    }

    private static final class Reader {

        private final JsonNode tree;
        private final List<Violation> violations = new ArrayList<>();

        Reader(JsonNode tree) {
            this.tree = tree;
        }

        WindowReading read() {
            tree.fieldNames().forEachRemaining(name -> {
                if (!FIELDS.contains(name)) {
                    violations.add(new Violation(name, "an unknown field", "one of " + String.join(", ", FIELDS)));
                }
            });
            OptionalLong first = whole("firstFrame");
            OptionalLong number = whole("frames");
            JsonNode last = tree.path("last");
            if (!last.isMissingNode() && !last.isBoolean()) {
                violations.add(new Violation("last", last.toString(), "true or false"));
            }
            float[][] emg = rows("emg");
            float[][] angles = rows("angles");
            if (!violations.isEmpty()) {
                return new WindowReading.Failed(ProblemKind.MALFORMED, first, "", violations);
            }
            int frames = Math.clamp(number.orElseThrow(), Integer.MIN_VALUE, Integer.MAX_VALUE);
            return new WindowReading.Read(
                    new MeasuredWindow(new Frames(first.orElseThrow(), frames, last.asBoolean(false)), emg, angles));
        }

        private OptionalLong whole(String field) {
            JsonNode node = tree.path(field);
            if (node.isIntegralNumber() && node.canConvertToLong()) {
                return OptionalLong.of(node.longValue());
            }
            violations.add(new Violation(field, text(node), "a whole number"));
            return OptionalLong.empty();
        }

        private float[][] rows(String field) {
            JsonNode node = tree.path(field);
            if (!node.isArray()) {
                violations.add(new Violation(field, text(node), "a list of channels, each a list of samples"));
                return new float[0][];
            }
            float[][] rows = new float[node.size()][];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = row("%s[%d]".formatted(field, row), node.get(row));
            }
            return rows;
        }

        private float[] row(String field, JsonNode node) {
            if (!node.isArray()) {
                violations.add(new Violation(field, text(node), "a list of samples"));
                return new float[0];
            }
            float[] samples = new float[node.size()];
            for (int i = 0; i < samples.length; i++) {
                JsonNode sample = node.get(i);
                if (!sample.isNumber()) {
                    violations.add(new Violation("%s[%d]".formatted(field, i), text(sample), "a number"));
                    return samples;
                }
                samples[i] = sample.floatValue();
            }
            return samples;
        }

        private static String text(JsonNode node) {
            return node.isMissingNode()
                    ? "missing"
                    : node.isContainerNode() ? "a " + node.getNodeType() : node.asText();
        }
    }
}
