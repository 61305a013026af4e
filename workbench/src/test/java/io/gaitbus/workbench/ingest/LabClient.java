package io.gaitbus.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// What a lab's script has: HTTP, WebSocket and JSON, nothing of ours.
final class LabClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;

    LabClient(URI address) {
        this.address = address;
    }

    /// An answer: its status, and its body as JSON.
    record Answer(int status, JsonNode body) {}

    Answer get(String path) {
        return ask(request(path).GET());
    }

    Answer put(String path, String body) {
        return ask(request(path).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    Answer post(String path, String body) {
        return ask(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json");
    }

    private Answer ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new AssertionError("no answer in JSON", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /// Connects to send windows; what ingest says first is still to be [Sender#hear]d.
    Sender sender(String session, String leg) {
        Sender sender = new Sender();
        URI socket = URI.create("ws://%s/sessions/%s/%s/windows".formatted(address.getAuthority(), session, leg));
        sender.socket = http.newWebSocketBuilder().buildAsync(socket, sender).join();
        return sender;
    }

    @Override
    public void close() {
        http.close();
    }

    /// A sender of windows, and what it hears.
    static final class Sender implements WebSocket.Listener, AutoCloseable {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private WebSocket socket;

        /// Sends a text, and hears the answer.
        JsonNode say(String text) {
            socket.sendText(text, true).join();
            return hear();
        }

        /// Sends bytes, and hears the answer.
        JsonNode say(byte[] bytes) {
            socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
            return hear();
        }

        /// The next thing that ingest says.
        JsonNode hear() {
            try {
                String text = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(text).as("an answer within %d s", PATIENCE_SECONDS).isNotNull();
                return JSON.readTree(text);
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public void close() {
            socket.abort();
        }
    }
}
