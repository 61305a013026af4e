package io.gaitbus.workbench.start;

import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
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
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiConsumer;

/// Makes the start caches of services: each is started once on a real broker, ended when it is ready, and leaves the
/// classes it had loaded beside its jar, checked and linked. What a JVM refuses of it, or a cache that could not be
/// made, costs time at the next start and nothing else.
final class StartCaches {

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

    /// Makes them for these services.
    void make(Set<Service> services) {
        Map<Service, Form> forms = new EnumMap<>(Service.class);
        services.forEach(service -> forms.put(service, new Form.Recorded(unfinished(service))));
        try (EmbeddedBroker broker = EmbeddedBroker.start(TopicsFile.shipped());
                Launcher launcher = Launcher.start(home, broker.bootstrapServers(), forms, _ -> {})) {
            services.parallelStream().forEach(service -> finish(service, launcher));
        } catch (LaunchFailure e) {
            services.forEach(service -> giveUp(service, e.getMessage()));
        }
    }

    private void finish(Service service, Launcher launcher) {
        OptionalInt exit = launcher.end(service, PATIENCE);
        if (exit.isEmpty()) {
            launcher.kill(service);
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
