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
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TorqueFeedTest {

    private static final String STREAM = "walk/right";
    private static final MessageCodec<TorqueWindow> CODEC = MessageCodec.of(TorqueWindow.class);

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
        feed.forward(record(STREAM, window(0)));
        feed.forward(record("run/right", window(2)));

        assertThat(heard).containsExactly(window(0));
    }

    @Test
    void records_that_are_no_windows_of_a_stream_are_left_out_and_the_next_one_comes() {
        feed.forward(record(null, window(0)));
        feed.forward(record(STREAM, null));
        feed.forward(record(STREAM, new byte[] {1, 2, 3}));
        feed.forward(record(STREAM, window(2)));

        assertThat(heard).containsExactly(window(2));
    }

    @Test
    void a_window_that_has_become_too_old_on_its_way_is_marked() {
        feed.forward(record(STREAM, window(0, 1)));

        TorqueWindow sent = CODEC.decode(heard.getFirst());
        assertThat(sent.getStale()).isTrue();
        assertThat(TorqueWindow.newBuilder(sent).setStale(false).build()).isEqualTo(CODEC.decode(window(0, 1)));
    }

    private static ConsumerRecord<String, byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>("torque-windows.v1", 0, 0, key, value);
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

    /// One that has just arrived, whenever the test runs.
    private static byte[] window(long firstFrame) {
        return window(firstFrame, Long.MAX_VALUE / 2);
    }

    private static byte[] window(long firstFrame, long arrivedAtMillis) {
        return CODEC.encode(TorqueWindow.newBuilder()
                .setSession("walk")
                .setSubject("s1")
                .setLeg(Leg.RIGHT)
                .setFirstFrame(firstFrame)
                .setFrames(2)
                .setFrameRate(100)
                .setDeviceTime(firstFrame / 100.0)
                .setIngestedAtNanos(1)
                .setIngestedAtMillis(arrivedAtMillis)
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
