package io.gaitbus.workbench.load;

import com.fasterxml.jackson.databind.node.BooleanNode;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.workbench.command.Silence;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/// Listens to the torque of all streams of a load, and counts and times what comes.
final class SubscriberPart implements Sockets.Role {

    /// How long nothing may come at the end before what is missing is lost.
    private static final long SILENCE_NANOS = 10_000_000_000L;

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final MessageCodec<TorqueWindow> codec = MessageCodec.of(TorqueWindow.class);
    private final CountDownLatch complete = new CountDownLatch(1);
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Load load;
    private volatile long heardAtNanos;
    private Reception reception;

    private SubscriberPart(Load load) {
        this.load = load;
        this.reception = new Reception(new Schedule(load, 0));
    }

    /// @param arguments where ingest-service is, and the load as JSON
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Silence.ofLibraries();
        Parent parent = Parent.listening();
        URI ingest = URI.create(arguments[0]);
        Load load = Parent.record(Parent.read(arguments[1]), Load.class);
        SubscriberPart subscriber = new SubscriberPart(load);
        try (Sockets sockets = new Sockets(ingest, load.subjects())) {
            parent.await("connect");
            sockets.open(load.subjects(), subscriber);
            parent.say("ready", BooleanNode.TRUE);
            Schedule schedule = new Schedule(load, parent.await("begin").asLong());
            sockets.onLoop(() -> subscriber.reception = new Reception(schedule));
            subscriber.awaitEnd(schedule);
            FutureTask<Received> received = new FutureTask<>(() -> subscriber.reception.received());
            sockets.onLoop(received);
            parent.say("received", Parent.json(received.get()));
            parent.await("end");
        }
    }

    @Override
    public String path(int number) {
        return "/sessions/%s/right/torque?format=avro".formatted(load.session(number));
    }

    @Override
    public CompletableFuture<Void> prepare(int number, ClientWebSocket socket) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        socket.binaryMessageHandler(message -> hear(number, message));
        socket.pongHandler(_ -> ready.complete(null));
        socket.closeHandler(_ -> trouble.compareAndSet("", "closed: " + socket.closeReason()));
        return ready;
    }

    @Override
    public void connected(ClientWebSocket socket) {
        // the handshake is answered before the subscription stands; a ping only after it
        socket.writePing(Buffer.buffer());
    }

    private void hear(int number, Buffer message) {
        long now = System.nanoTime();
        heardAtNanos = now;
        reception.take(number, codec.decode(message.getBytes()), now);
        if (reception.complete()) {
            complete.countDown();
        }
    }

    private void awaitEnd(Schedule schedule) throws InterruptedException {
        heardAtNanos = schedule.endNanos();
        while (System.nanoTime() - Math.max(heardAtNanos, schedule.endNanos()) < SILENCE_NANOS) {
            if (complete.await(100 * NANOS_PER_MILLI, TimeUnit.NANOSECONDS)) {
                return;
            }
        }
    }
}
