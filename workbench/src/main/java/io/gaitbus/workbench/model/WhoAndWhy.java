package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/// What is recorded with a change of what is in force.
final class WhoAndWhy {

    @Option(names = "--by", paramLabel = "NAME", description = "Who wants it; the user's name unless told.")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why.")
    private String reason = "";

    ObjectNode body(boolean pin, boolean force) {
        return new ObjectMapper()
                .createObjectNode()
                .put("pin", pin)
                .put("force", force)
                .put("by", by)
                .put("reason", reason);
    }

    /// For an address.
    String query() {
        return "by=%s&reason=%s".formatted(encoded(by), encoded(reason));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
