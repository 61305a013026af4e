package io.gaitbus.workbench.start;

import io.gaitbus.workbench.launcher.Form;
import io.gaitbus.workbench.launcher.LaunchFailure;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

/// Makes the start caches of services: each is started once on a real broker, ended soon after, and leaves the classes
/// it had loaded beside its jar, checked and linked. What a JVM refuses of it, or a cache that could not be made, costs
/// time at the next start and nothing else.
final class StartCaches {

    /// What a service does once it answers, until nothing new is loaded.
    private static final Duration SETTLING = Duration.ofSeconds(3);

    /// A JVM writes its cache when it ends; several do so at once, on few cores.
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path home;
    private final BiConsumer<Service, String> trouble;

    /// @param home    the checkout the services were built in
    /// @param trouble told why a service is left without
    StartCaches(Path home, BiConsumer<Service, String> trouble) {
        this.home = home;
        this.trouble = trouble;
    }

    /// Makes them for these services, at once.
    void make(Set<Service> services) {
        try (InferenceLog log = new InferenceLog()) {
            new Sessions(1, 1).publishModels(log);
            new Sessions(1, 1).stream(log);
            services.parallelStream().forEach(service -> make(service, log.bootstrapServers()));
        }
    }

    private void make(Service service, String bootstrapServers) {
        Map<Service, Form> recorded = Map.of(service, new Form.Recorded(unfinished(service)));
        try (Launcher launcher = Launcher.start(home, bootstrapServers, recorded, _ -> {})) {
            LockSupport.parkNanos(SETTLING.toNanos());
            finish(service, launcher);
        } catch (LaunchFailure e) {
            giveUp(service, e.getMessage());
        }
    }

    private void finish(Service service, Launcher launcher) {
        if (launcher.end(service, PATIENCE).isEmpty()) {
            giveUp(service, "it was not written within %d s".formatted(PATIENCE.toSeconds()));
        } else if (!Files.isRegularFile(unfinished(service))) {
            giveUp(service, "the JVM wrote none; its log ends: " + launcher.lastLines(service));
        } else {
            move(unfinished(service), service.cache(home));
        }
    }

    private void giveUp(Service service, String reason) {
        try {
            Files.deleteIfExists(unfinished(service));
            Files.deleteIfExists(beside(service, ".new.config")); // the JVM's, where it was ended in the midst of it
            Files.createDirectories(refused(service).getParent());
            Files.writeString(refused(service), reason + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the note beside the start cache", e);
        }
        trouble.accept(service, reason);
    }

    private Path unfinished(Service service) {
        return beside(service, ".new");
    }

    /// The note that there is none, so that it is not tried again with each start; it goes with the next build.
    private Path refused(Service service) {
        return beside(service, ".refused");
    }

    private Path beside(Service service, String suffix) {
        Path cache = service.cache(home);
        return cache.resolveSibling(cache.getFileName() + suffix);
    }

    private static void move(Path whole, Path to) {
        try {
            Files.move(whole, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the start cache %s".formatted(to), e);
        }
    }
}
