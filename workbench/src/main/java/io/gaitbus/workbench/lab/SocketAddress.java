package io.gaitbus.workbench.lab;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Where a WebSocket is.
///
/// @param http   what connects to it
/// @param socket e.g. `ws://127.0.0.1:40123/sessions/walk45/right/torque`
record SocketAddress(HttpClient http, URI socket) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// @throws LabFailure where it cannot be had
    WebSocket connect(WebSocket.Listener listener) {
        try {
            return http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(socket, listener)
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new LabFailure("%s cannot be connected to: %s".formatted(socket, reason(e.getCause())), e);
        } catch (TimeoutException e) {
            throw new LabFailure("%s does not answer within %d s".formatted(socket, PATIENCE.toSeconds()), e);
        } catch (InterruptedException e) {
            throw Interrupted.whileWaiting(e);
        }
    }

    private static String reason(Throwable cause) {
        return switch (cause) {
            case WebSocketHandshakeException refused ->
                "it answers %d".formatted(refused.getResponse().statusCode());
            default -> Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        };
    }
}
