package io.gaitbus.workbench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.gaitbus.workbench.command.Silence;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.recording.Person;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ClientWebSocket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/// Sends the windows of a load to ingest-service, each when it is due, whatever becomes of those before.
final class GeneratorPart implements Sockets.Role {

    /// What the simulated bodies do that the windows are made of.
    private static final List<Activity> ACTIVITIES =
            List.of(Activity.WALKING, Activity.RUNNING, Activity.SQUAT, Activity.WALKING_FAST);

    /// Length of what is sent round and round, s.
    private static final double SECONDS = 10;

    /// How often is looked what is due, ns: so much later than due a window may be sent.
    private static final long TICK_NANOS = 1_000_000;

    private static final long DRAIN_NANOS = 10_000_000_000L;

    private final Load load;
    private final List<StoredWindows> stored;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicReference<String> trouble = new AtomicReference<>("");
    private final Histogram lag = new Histogram(3);

    /// What became of the windows that were sent.
    ///
    /// @param sent     windows
    /// @param accepted windows that ingest-service has said to have
    /// @param refused  answers that are anything else
    /// @param trouble  the latest of those, or why a socket was closed; empty where there is none
    /// @param lag      how much later than due the windows were sent
    record Sent(long sent, long accepted, long refused, String trouble, Spread lag) {}

    private GeneratorPart(Load load) {
        this.load = load;
        this.stored = ACTIVITIES.stream()
                .map(activity -> StoredWindows.of(
                        SimulatedSubject.of(ACTIVITIES.indexOf(activity)).perform(activity, SECONDS),
                        load.windowFrames()))
                .toList();
    }

    /// @param arguments where ingest-service is, and the load as JSON
    public static void main(String[] arguments) throws InterruptedException {
        Silence.ofLibraries();
        Parent parent = Parent.listening();
        URI ingest = URI.create(arguments[0]);
        Load load = Parent.record(Parent.read(arguments[1]), Load.class);
        GeneratorPart generator = new GeneratorPart(load);
        try (Lab lab = new Lab(ingest);
                Sockets sockets = new Sockets(ingest, load.subjects())) {
            Sockets.each(load.subjects(), number -> generator.enrol(lab, number));
            List<ClientWebSocket> open = sockets.open(load.subjects(), generator);
            parent.say("ready", BooleanNode.TRUE);
            JsonNode origin = parent.await("begin");
            Sent sent = generator.stream(new Schedule(load, origin.asLong()), sockets, open);
            parent.say("sent", Parent.json(sent));
            parent.await("end");
        }
    }

    private void enrol(Lab lab, int number) {
        Trial trial = new Trial(load.session(number), recording(number));
        lab.register(trial.recording().person());
        lab.open(trial);
    }

    private Recording recording(int number) {
        Recording of = stored(number).recording();
        Person person = of.person();
        return new Recording(
                of.name(),
                new Person(load.subject(number), person.mass(), false, person.height(), person.legLength()),
                of.activity(),
                of.leg(),
                of.emg(),
                of.angles(),
                of.reference(),
                of.conventions());
    }

    private StoredWindows stored(int number) {
        return stored.get(number % stored.size());
    }

    @Override
    public String path(int number) {
        return "/sessions/%s/right/windows".formatted(load.session(number));
    }

    @Override
    public CompletableFuture<Void> prepare(int number, ClientWebSocket socket) {
        CompletableFuture<Void> ready = new CompletableFuture<>();
        socket.textMessageHandler(text -> {
            if (text.startsWith("{\"type\":\"accepted\"")) {
                accepted.incrementAndGet();
            } else if (text.startsWith("{\"type\":\"ready\"")) {
                ready.complete(null);
            } else {
                refused.incrementAndGet();
                trouble.set(text);
            }
        });
        socket.closeHandler(_ -> trouble.compareAndSet("", "closed: " + socket.closeReason()));
        return ready;
    }

    private Sent stream(Schedule schedule, Sockets sockets, List<ClientWebSocket> open) {
        long all = load.windows() * load.subjects();
        long sent = 0;
        while (sent < all) {
            long from = sent;
            long to = schedule.dueBy(System.nanoTime());
            if (to > from) {
                sockets.onLoop(() -> send(schedule, open, from, to));
                sent = to;
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
        awaitAnswers(all);
        return new Sent(all, accepted.get(), refused.get(), trouble.get(), Spread.of(lag));
    }

    private void send(Schedule schedule, List<ClientWebSocket> open, long from, long to) {
        for (long i = from; i < to; i++) {
            int subject = Math.toIntExact(i % load.subjects());
            long window = i / load.subjects();
            byte[] bytes = stored(subject).window(load.session(subject), load.subject(subject), window);
            if (!open.get(subject).isClosed()) {
                open.get(subject).writeBinaryMessage(Buffer.buffer(bytes));
            }
            if (load.measures(window)) {
                lag.recordValue(Math.max(0, System.nanoTime() - schedule.dueNanos(subject, window)));
            }
        }
    }

    private void awaitAnswers(long all) {
        long deadline = System.nanoTime() + DRAIN_NANOS;
        while (accepted.get() + refused.get() < all && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    static List<String> arguments(URI ingest, Load load) {
        return List.of(ingest.toString(), Parent.json(load).toString());
    }
}
