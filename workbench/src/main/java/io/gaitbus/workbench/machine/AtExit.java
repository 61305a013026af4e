package io.gaitbus.workbench.machine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What must not outlive the JVM, however that ends: it is put away the latest first, one after the other, so that
/// services go before the broker they talk to.
///
/// Once the end has begun nothing is started any more, and the end waits for what is just being started.
public final class AtExit {

    private static final Deque<Kept> KEPT = new ArrayDeque<>();
    private static boolean underway;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(AtExit::putAway, "gaitbus-exit"));
    }

    private AtExit() {}

    private record Kept(Object owner, Runnable end) {}

    /// Starts something, and ends it at exit unless it is [#forget]ten before.
    ///
    /// @throws IllegalStateException where the end has begun
    public static <T> T keep(Supplier<T> start, Consumer<? super T> end) {
        synchronized (KEPT) {
            if (underway) {
                throw new IllegalStateException("the program is ending");
            }
            T started = start.get();
            KEPT.addLast(new Kept(started, () -> end.accept(started)));
            return started;
        }
    }

    /// Leaves something alone that has been put away already.
    public static void forget(Object owner) {
        synchronized (KEPT) {
            KEPT.removeIf(kept -> kept.owner() == owner);
        }
    }

    /// Whether the end has begun: what fails from then on fails because of it.
    public static boolean isUnderway() {
        Thread probe = new Thread("gaitbus-probe");
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static void putAway() {
        List<Kept> latestFirst;
        synchronized (KEPT) {
            underway = true;
            latestFirst = new ArrayList<>(KEPT).reversed();
        }
        for (Kept kept : latestFirst) {
            try {
                kept.end().run();
            } catch (RuntimeException e) {
                System.err.printf("gaitbus: %s%n", e.getMessage());
            }
        }
    }
}
