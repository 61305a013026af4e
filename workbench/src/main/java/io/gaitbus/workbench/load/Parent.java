package io.gaitbus.workbench.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/// The process that started this one, as this one talks to it: a line each way, by standard input and output. Once
/// the parent has gone, this process goes as well.
final class Parent {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /// Listens from now on.
    static Parent listening() {
        Parent parent = new Parent();
        Thread.ofPlatform().daemon().name("parent").start(parent::listen);
        return parent;
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            lines.lines().forEach(heard::add);
        } catch (UncheckedIOException | IOException gone) {
            // as at its end
        }
        System.exit(0);
    }

    /// Says a word with what belongs to it.
    void say(String word, JsonNode what) {
        System.out.println(word + " " + what);
        System.out.flush();
    }

    /// Waits for the next word of the parent.
    ///
    /// @return what came with it
    JsonNode await(String word) throws InterruptedException {
        String line = heard.take();
        if (!line.startsWith(word + " ")) {
            throw new IllegalStateException("`%s` came where `%s` would be right".formatted(line, word));
        }
        return read(line.substring(word.length() + 1));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what came is no JSON", e);
        }
    }

    /// A record as JSON.
    static JsonNode json(Object record) {
        return JSON.valueToTree(record);
    }

    /// A record from JSON.
    static <T> T record(JsonNode json, Class<T> type) {
        try {
            return JSON.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("%s is no %s".formatted(json, type.getSimpleName()), e);
        }
    }
}
