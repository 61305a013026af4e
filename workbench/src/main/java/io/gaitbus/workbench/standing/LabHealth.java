package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.command.TextTable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How the parts of a standing lab are.
///
/// @param parts broker and services
record LabHealth(List<Part> parts) {

    private static final Duration ANSWER = Duration.ofSeconds(3);

    LabHealth {
        parts = List.copyOf(parts);
    }

    /// How a part is.
    enum State {
        /// It does what it is for.
        READY("ready"),
        /// Its process runs, but it is not ready, or does not answer.
        NOT_READY("not ready"),
        /// Its process is gone.
        ENDED("ended");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// @param address host and port, or where its HTTP is
    record Part(String name, State state, String address, long pid) {}

    /// Asks all of them.
    static LabHealth of(StandingLab lab) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(
                "broker", broker(lab), lab.bootstrapServers(), lab.keeper().pid()));
        try (HttpClient http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(ANSWER)
                .build()) {
            lab.services()
                    .forEach(running -> parts.add(new Part(
                            running.service().module(),
                            running.process().alive().isPresent() ? answer(http, running.address()) : State.ENDED,
                            running.address().toString(),
                            running.process().pid())));
        }
        return new LabHealth(parts);
    }

    private static State broker(StandingLab lab) {
        if (lab.keeper().alive().isEmpty()) {
            return State.ENDED;
        }
        URI address = URI.create("kafka://" + lab.bootstrapServers());
        try (Socket socket = new Socket()) {
            socket.connect(
                    new InetSocketAddress(address.getHost(), address.getPort()), Math.toIntExact(ANSWER.toMillis()));
            return State.READY;
        } catch (IOException noAnswer) {
            return State.NOT_READY;
        }
    }

    private static State answer(HttpClient http, URI address) {
        HttpRequest question = HttpRequest.newBuilder(address.resolve("/q/health/ready"))
                .timeout(ANSWER)
                .build();
        try {
            int status =
                    http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status == 200 ? State.READY : State.NOT_READY;
        } catch (IOException noAnswer) {
            return State.NOT_READY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.NOT_READY;
        }
    }

    /// What is not as it should be, e.g. `nms-service has ended`; empty where all are ready.
    List<String> troubles() {
        return parts.stream()
                .flatMap(part -> switch (part.state()) {
                    case READY -> Stream.<String>empty();
                    case NOT_READY -> Stream.of(part.name() + " is not ready");
                    case ENDED -> Stream.of(part.name() + " has ended");
                })
                .toList();
    }

    List<String> lines() {
        return new TextTable(
                        List.of("", "", "address", "process"),
                        3,
                        parts.stream()
                                .map(part -> List.of(
                                        part.name(), part.state().words(), part.address(), Long.toString(part.pid())))
                                .toList())
                .lines();
    }
}
