package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.launcher.Service;
import java.util.EnumSet;
import java.util.Set;

/// How far starting everything is, in a line.
final class Startup {

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final long began = System.nanoTime();
    private final Set<Service> ready = EnumSet.noneOf(Service.class);
    private boolean broker;

    synchronized void brokerStarted() {
        broker = true;
    }

    synchronized void ready(Service service) {
        ready.add(service);
    }

    synchronized String line() {
        if (!broker) {
            return "starting a Kafka broker, %d s".formatted(seconds());
        }
        return "starting services, %d of %d ready%s, %d s"
                .formatted(ready.size(), Service.values().length, names(), seconds());
    }

    /// What to say once all is ready.
    synchronized String done() {
        return "broker and %d services ready after %d s".formatted(ready.size(), seconds());
    }

    private String names() {
        return ready.isEmpty()
                ? ""
                : " (%s)"
                        .formatted(String.join(
                                ", ", ready.stream().map(Service::module).toList()));
    }

    private long seconds() {
        return (System.nanoTime() - began) / NANOS_PER_SECOND;
    }
}
