package io.gaitbus.workbench.broker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import io.gaitbus.gait.Topics;
import io.gaitbus.workbench.broker.TopicDeclaration.Cleanup;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Reads `deploy/topics.yaml`: each topic it lists, and the dead letters of each.
public final class TopicsFile {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new Jdk8Module());

    private TopicsFile() {}

    /// The file as it is written.
    record Content(DeadLetters deadLetters, List<Entry> topics) {

        record DeadLetters(int partitions, String retention) {}

        record Entry(
                String name,
                String key,
                int partitions,
                String cleanup,
                Optional<String> retention,
                Optional<Integer> largestMessage) {}
    }

    /// The topics as they were declared when the workbench was built.
    public static List<TopicDeclaration> shipped() {
        try (InputStream file = TopicsFile.class.getResourceAsStream("/deploy/topics.yaml")) {
            if (file == null) {
                throw new IllegalStateException("the workbench was built without deploy/topics.yaml");
            }
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8), "deploy/topics.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException("the topics that the workbench was built with", e);
        }
    }

    /// The topics that a file declares.
    ///
    /// @throws IllegalArgumentException where it is no such declaration, saying why
    public static List<TopicDeclaration> read(Path file) {
        try {
            return read(Files.readString(file), file.toString());
        } catch (IOException e) {
            throw new IllegalArgumentException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    static List<TopicDeclaration> read(String yaml, String origin) {
        try {
            Content content = YAML.readValue(yaml, Content.class);
            return content.topics().stream()
                    .flatMap(entry -> Stream.of(topic(entry), deadLetters(entry, content.deadLetters())))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s declares no topics: %s".formatted(origin, e.getOriginalMessage()), e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("%s declares no topics: %s".formatted(origin, e.getMessage()), e);
        }
    }

    private static TopicDeclaration topic(Content.Entry entry) {
        return new TopicDeclaration(
                entry.name(), entry.key(), entry.partitions(), cleanup(entry), largestMessage(entry));
    }

    private static TopicDeclaration deadLetters(Content.Entry source, Content.DeadLetters deadLetters) {
        return new TopicDeclaration(
                Topics.deadLetters(source.name()),
                source.key(),
                deadLetters.partitions(),
                new Cleanup.Delete(Duration.parse(deadLetters.retention())),
                largestMessage(source));
    }

    private static Cleanup cleanup(Content.Entry entry) {
        return switch (entry.cleanup()) {
            case "compact" -> new Cleanup.Compact();
            case "delete" ->
                new Cleanup.Delete(Duration.parse(entry.retention()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "topic %s has no retention, e.g. P7D".formatted(entry.name())))));
            default ->
                throw new IllegalArgumentException(
                        "topic %s: cleanup is %s, neither compact nor delete".formatted(entry.name(), entry.cleanup()));
        };
    }

    private static OptionalInt largestMessage(Content.Entry entry) {
        return entry.largestMessage().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
