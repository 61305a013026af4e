package io.gaitbus.workbench.load;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.machine.ProjectHome;
import io.gaitbus.workbench.machine.TemporaryFolder;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;

/// Broker and services under load, each part a process of its own.
///
/// **Start reading here.** A [Load] says what is streamed, its [Schedule] when; [GeneratorPart] sends it,
/// [SubscriberPart]
/// counts what comes back in a [Reception]; [Cost] is what it took between two moments.
final class PipelineBench implements AutoCloseable {

    static final EnumSet<Service> SERVICES = EnumSet.of(Service.INGEST, Service.NMS, Service.INFERENCE);

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration CONNECT = Duration.ofMinutes(10);
    private static final Duration DRAIN = Duration.ofMinutes(2);
    private static final long LEAD_NANOS = 500_000_000;
    private static final long SWAP_NANOS = 3_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final Child.Part BROKER = new Child.Part("broker", BrokerPart.class, List.of("-Xmx384m"));
    private static final Child.Part GENERATOR = new Child.Part("generator", GeneratorPart.class, List.of("-Xmx512m"));
    private static final Child.Part SUBSCRIBER =
            new Child.Part("subscriber", SubscriberPart.class, List.of("-Xmx384m"));

    private final Screen screen;
    private final TemporaryFolder folder = TemporaryFolder.create("gaitbus-bench-");
    private final Child broker;
    private final Launcher services;
    private final Models models;
    private final Admin admin;

    private PipelineBench(Screen screen, Profiling profiling) {
        this.screen = screen;
        screen.follow(() -> "starting a broker");
        this.broker = Child.start(profiling.profiled(BROKER), folder.path(), List.of());
        String bootstrap = broker.await("ready", START).asText();
        this.models = new Models(bootstrap);
        models.activateForAll(); // nms-service is not ready before
        screen.follow(() -> "starting ingest, nms and inference");
        this.services = Launcher.start(
                new Launcher.Surroundings(ProjectHome.find(), bootstrap, profiling.environment()),
                Launcher.cached(SERVICES),
                _ -> {});
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    /// Starts broker and services.
    static PipelineBench start(Screen screen, Profiling profiling) {
        return new PipelineBench(screen, profiling);
    }

    /// Streams a load.
    ///
    /// @param swaps whether the models of some subjects are swapped meanwhile
    LoadResult run(Load load, boolean swaps) {
        List<String> arguments = GeneratorPart.arguments(services.address(Service.INGEST), load);
        try (Child generator = Child.start(GENERATOR, folder.path(), arguments);
                Child subscriber = Child.start(SUBSCRIBER, folder.path(), arguments)) {
            screen.follow(() -> "opening the sessions of %d subjects".formatted(load.subjects()));
            generator.await("ready", CONNECT);
            subscriber.say("connect", BooleanNode.TRUE);
            subscriber.await("ready", CONNECT);
            Schedule schedule = new Schedule(load, System.nanoTime() + LEAD_NANOS);
            generator.say("begin", LongNode.valueOf(schedule.originNanos()));
            subscriber.say("begin", LongNode.valueOf(schedule.originNanos()));
            screen.follow(() -> progress(schedule));
            Cost cost = measured(schedule, processes(generator, subscriber), swaps);
            GeneratorPart.Sent sent = Parent.record(generator.await("sent", DRAIN), GeneratorPart.Sent.class);
            Received received = Parent.record(subscriber.await("received", DRAIN), Received.class);
            screen.follow(() -> "");
            return new LoadResult(load, sent, received, cost);
        } catch (RuntimeException e) {
            throw services.obituary()
                    .map(words -> new Failure(words, e))
                    .map(RuntimeException.class::cast)
                    .orElse(e);
        }
    }

    private Map<String, ProcessHandle> processes(Child generator, Child subscriber) {
        Map<String, ProcessHandle> processes = new LinkedHashMap<>();
        processes.put("broker", broker.process());
        SERVICES.forEach(service -> processes.put(service.module(), services.process(service)));
        processes.put("generator", generator.process());
        processes.put("subscriber", subscriber.process());
        return processes;
    }

    private Cost measured(Schedule schedule, Map<String, ProcessHandle> processes, boolean swaps) {
        sleepUntil(schedule.measuredFromNanos());
        Consumption from = Consumption.now(processes, admin);
        long end = schedule.endNanos();
        int swapped = 0;
        for (long next = System.nanoTime() + SWAP_NANOS; swaps && next < end - SWAP_NANOS; next += SWAP_NANOS) {
            sleepUntil(next);
            models.activate(schedule.load().subject(swapped % schedule.load().subjects()));
            swapped++;
        }
        sleepUntil(end);
        return Cost.between(
                from, Consumption.now(processes, admin), schedule.load().subjects());
    }

    private static void sleepUntil(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                throw new Failure("interrupted");
            }
        }
    }

    private static String progress(Schedule schedule) {
        long now = System.nanoTime();
        String doing = now < schedule.measuredFromNanos() ? "warming up" : "measuring";
        return String.format(
                Locale.ROOT,
                "%s %d subjects, %.0f s to go",
                doing,
                schedule.load().subjects(),
                Math.max(0, schedule.endNanos() - now) / NANOS_PER_SECOND);
    }

    @Override
    public void close() {
        screen.follow(() -> "ending services and broker");
        admin.close();
        models.close();
        services.close();
        broker.say("end", TextNode.valueOf("now"));
        broker.close();
        folder.close();
    }
}
