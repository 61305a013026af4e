package io.gaitbus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.message.Leg;
import io.gaitbus.message.TorqueStatus;
import io.gaitbus.message.TorqueWindow;
import io.quarkus.websockets.next.HandshakeRequest;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.Record;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TorqueFeedTest {

    private static final String STREAM = "walk/right";

    private final TorqueFeed feed = new TorqueFeed(IngestConfigTest.config(Map.of()), new JsonText(new ObjectMapper()));
    private final List<byte[]> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        HandshakeRequest request = answering(HandshakeRequest.class, Map.of("query", _ -> ""));
        WebSocketConnection connection = answering(
                WebSocketConnection.class,
                Map.of("handshakeRequest", _ -> request, "isClosed", _ -> false, "sendBinary", this::hear));
        feed.subscribe(STREAM, connection);
    }

    @Test
    void a_window_comes_to_who_listens_to_its_stream() {
        feed.forward(Record.of(STREAM, window(0)));
        feed.forward(Record.of("run/right", window(2)));

        assertThat(heard).containsExactly(window(0));
    }

    @Test
    void records_that_are_no_windows_of_a_stream_are_left_out_and_the_next_one_comes() {
        feed.forward(Record.of(null, window(0)));
        feed.forward(Record.of(STREAM, null));
        feed.forward(Record.of(STREAM, new byte[] {1, 2, 3}));
        feed.forward(Record.of(STREAM, window(2)));

        assertThat(heard).containsExactly(window(2));
    }

    private Object hear(Object[] arguments) {
        heard.add(((Buffer) arguments[0]).getBytes());
        return Uni.createFrom().voidItem();
    }

    private interface Reply {
        Object to(Object[] arguments);
    }

    /// The far end of a socket, of which only some methods are there.
    private static <T> T answering(Class<T> type, Map<String, Reply> replies) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, arguments) -> replies.get(method.getName()).to(arguments)));
    }

    private static byte[] window(long firstFrame) {
        return MessageCodec.of(TorqueWindow.class)
                .encode(TorqueWindow.newBuilder()
                        .setSession("walk")
                        .setSubject("s1")
                        .setLeg(Leg.RIGHT)
                        .setFirstFrame(firstFrame)
                        .setFrames(2)
                        .setFrameRate(100)
                        .setDeviceTime(firstFrame / 100.0)
                        .setIngestedAtNanos(1)
                        .setIngestedAtMillis(1)
                        .setEstimatedAtNanos(2)
                        .setInferredAtNanos(3)
                        .setCalibrationVersion("generic")
                        .setModelVersion("population/1")
                        .setStatus(TorqueStatus.ESTIMATED)
                        .setTorque(Samples.bytes(new float[] {0.1f, 0.2f}))
                        .setDeviation(Samples.bytes(new float[] {0.01f, 0.02f}))
                        .setNmsTorque(Samples.bytes(new float[] {0.1f, 0.2f}))
                        .build());
    }
}
