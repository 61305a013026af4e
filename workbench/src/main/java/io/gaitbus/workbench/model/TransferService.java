package io.gaitbus.workbench.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.workbench.command.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// What transfer-service answers over HTTP.
///
/// @param address where it is
record TransferService(URI address) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /// Longer than it waits for the broker itself.
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /// @throws Failure where it refuses, with its reason, or does not answer
    JsonNode get(String path) {
        return ask(request(path).GET());
    }

    /// A file that it has.
    ///
    /// @throws Failure where it refuses, with its reason, or does not answer
    byte[] file(String path) {
        return answer(request(path).GET());
    }

    /// @throws Failure where it refuses, with its reason, or does not answer
    JsonNode post(String path, JsonNode body) {
        return ask(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /// @throws Failure where it refuses, with its reason, or does not answer
    JsonNode delete(String path) {
        return ask(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    }

    private JsonNode ask(HttpRequest.Builder question) {
        return json(answer(question));
    }

    private byte[] answer(HttpRequest.Builder question) {
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            HttpResponse<byte[]> answer = http.send(question.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2) {
                throw new Failure(
                        json(answer.body()).path("detail").asText("transfer-service answers " + answer.statusCode()));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Failure(
                    "transfer-service does not answer at %s; is it up, and is that its address?".formatted(address), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted while transfer-service was asked", e);
        }
    }

    private JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new Failure("what answers at %s is not transfer-service".formatted(address), e);
        }
    }
}
