package io.gaitbus.workbench.launcher;

import io.gaitbus.workbench.machine.AtExit;
import io.gaitbus.workbench.machine.FreePorts;
import io.gaitbus.workbench.machine.TemporaryFolder;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/// Runs the packaged services as processes of their own, on free ports of the loopback interface, and leaves none of
/// them and no file behind when it is closed or the JVM ends.
public final class Launcher implements AutoCloseable {

    private final Path home;
    private final TemporaryFolder folder;
    private final Map<String, String> environment;
    private final Map<Service, Form> forms;
    private final Map<Service, RunningService> running = new EnumMap<>(Service.class);
    private final Map<Service, Integer> ports = new EnumMap<>(Service.class);
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private boolean closed;

    private Launcher(Path home, TemporaryFolder folder, Map<String, String> environment, Map<Service, Form> forms) {
        this.home = home;
        this.forms = Map.copyOf(forms);
        this.folder = folder;
        this.environment = environment;
    }

    /// Starts services, each as a JVM with a start cache; see below.
    public static Launcher start(Path home, String bootstrapServers, Set<Service> services, Consumer<Service> ready) {
        return start(home, bootstrapServers, cached(services), ready);
    }

    /// Each of some services as a JVM with a start cache.
    public static Map<Service, Form> cached(Set<Service> services) {
        Map<Service, Form> forms = new EnumMap<>(Service.class);
        services.forEach(service -> forms.put(service, new Form.Cached()));
        return forms;
    }

    /// Starts services together and waits until each is ready.
    ///
    /// @param home             the checkout they were built in
    /// @param bootstrapServers host and port of the broker
    /// @param services         each in the form it runs in
    /// @param ready            told of each service once it is ready, in any order, from any thread
    /// @throws LaunchFailure where one of them does not come up; then all of them are ended
    public static Launcher start(
            Path home, String bootstrapServers, Map<Service, Form> services, Consumer<Service> ready) {
        return start(new Surroundings(home, bootstrapServers, Map.of()), services, ready);
    }

    /// What services are started in.
    ///
    /// @param home             the checkout they were built in
    /// @param bootstrapServers host and port of the broker
    /// @param environment      what their processes are told beside what all are
    public record Surroundings(Path home, String bootstrapServers, Map<String, String> environment) {

        public Surroundings {
            environment = Map.copyOf(environment);
        }
    }

    /// Starts services in other surroundings, likewise.
    public static Launcher start(Surroundings surroundings, Map<Service, Form> services, Consumer<Service> ready) {
        Launcher launcher = AtExit.keep(
                () -> new Launcher(
                        surroundings.home(),
                        TemporaryFolder.create("gaitbus-services-"),
                        environment(surroundings),
                        services),
                Launcher::stopAll);
        try {
            services.keySet().forEach(launcher::launch);
            launcher.awaitReady(services.keySet(), ready);
            return launcher;
        } catch (RuntimeException e) {
            launcher.close();
            throw e;
        }
    }

    private static Map<String, String> environment(Surroundings surroundings) {
        Map<String, String> environment = new HashMap<>(surroundings.environment());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", surroundings.bootstrapServers());
        // PyTorch's libraries are unpacked once and kept with the build, not in the user's home
        environment.put(
                "DJL_CACHE_DIR",
                surroundings.home().resolve("transfer-service/target/djl").toString());
        return environment;
    }

    private synchronized void launch(Service service) {
        if (closed) {
            throw new LaunchFailure("%s is not started: all services are being ended".formatted(service.module()));
        }
        int port = ports.computeIfAbsent(service, any -> FreePorts.find(1).getFirst());
        Artifact artifact = new Artifact(service, forms.get(service), home);
        running.put(service, RunningService.start(artifact, folder.path(), port, environment));
    }

    private void awaitReady(Set<Service> services, Consumer<Service> ready) {
        try (ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (Service service : services) {
                all.add(CompletableFuture.runAsync(
                        () -> {
                            of(service).awaitReady(http);
                            ready.accept(service);
                        },
                        waiting));
            }
            failFast(all);
        }
    }

    /// Waits for all, and stops all as soon as one has failed, so that the others do not wait in vain.
    private void failFast(List<CompletableFuture<Void>> all) {
        CompletableFuture<Void> failure = new CompletableFuture<>();
        all.forEach(one -> one.whenComplete((done, fault) -> {
            if (fault != null) {
                failure.completeExceptionally(fault);
            }
        }));
        try {
            CompletableFuture.anyOf(failure, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            stopAll();
            throw e.getCause() instanceof LaunchFailure known ? known : new LaunchFailure("a service did not start", e);
        }
    }

    /// Where a service's HTTP is, e.g. `http://127.0.0.1:40123`.
    public URI address(Service service) {
        return of(service).address();
    }

    /// Its log so far.
    public Path log(Service service) {
        return of(service).log();
    }

    /// Its process.
    public ProcessHandle process(Service service) {
        return of(service).process();
    }

    /// The services that have ended though nobody asked them to.
    public synchronized List<Service> ended() {
        return running.entrySet().stream()
                .filter(entry -> !entry.getValue().isAlive())
                .map(Map.Entry::getKey)
                .toList();
    }

    /// How a service ended that nobody asked to, in a line; empty while all run.
    public synchronized Optional<String> obituary() {
        return closed
                ? Optional.empty()
                : ended().stream()
                        .findFirst()
                        .map(service -> running.get(service).obituary());
    }

    /// Ends a service at once, as a crash would (`kill -9`).
    public void kill(Service service) {
        of(service).kill();
    }

    /// Asks a service to end, and waits for that some time.
    ///
    /// @return its exit code; empty where it goes on
    public OptionalInt end(Service service, Duration patience) {
        return of(service).end(patience);
    }

    /// Starts a service that has ended again, on its former port, and waits until it is ready.
    public void restart(Service service) {
        of(service).kill();
        launch(service);
        of(service).awaitReady(http);
    }

    /// What the log of a service ends with.
    public String lastLines(Service service) {
        return of(service).lastLines();
    }

    private synchronized RunningService of(Service service) {
        if (!running.containsKey(service)) {
            throw new IllegalArgumentException("%s was not started".formatted(service.module()));
        }
        return running.get(service);
    }

    /// Ends all services and removes what they left.
    @Override
    public void close() {
        stopAll();
        AtExit.forget(this);
        http.close();
    }

    private synchronized void stopAll() {
        closed = true;
        running.values().forEach(RunningService::stop);
        running.values().forEach(RunningService::awaitEnd);
        folder.close();
    }
}
