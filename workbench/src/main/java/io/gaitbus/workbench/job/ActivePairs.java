package io.gaitbus.workbench.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// What nms-service will stamp the next window of a subject with.
public final class ActivePairs implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI nms;

    /// @param nms where nms-service is
    public ActivePairs(URI nms) {
        this.nms = nms;
    }

    /// Waits until a model is in force for a subject.
    ///
    /// @return whether it is
    public boolean await(String subject, String modelVersion, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!modelVersion(subject).equals(modelVersion)) {
            if (System.nanoTime() > deadline || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    /// The model in force; empty where none is, or nobody answers.
    private String modelVersion(String subject) {
        HttpRequest question = HttpRequest.newBuilder(nms.resolve("/active-pairs/" + subject))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = http.send(question, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    ? JSON.readTree(answer.body()).path("modelVersion").asText()
                    : "";
        } catch (IOException noAnswer) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
