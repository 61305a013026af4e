package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.protocol.Unit;
import io.gaitbus.workbench.evaluation.protocol.Unit.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Runs the units of an evaluation, some beside each other; the order of the results is that of the units.
///
/// @param jobs how many at once, at least 1
record Competition(int jobs) {

    Competition {
        if (jobs < 1) {
            throw new IllegalArgumentException("%d jobs; at least 1 would be right".formatted(jobs));
        }
    }

    /// @param begun told when a unit begins
    /// @param done  told when one is through
    List<Outcome> run(List<Unit> units, Consumer<Unit> begun, Consumer<Unit> done) {
        ExecutorService workers = Executors.newFixedThreadPool(
                jobs, Thread.ofPlatform().daemon().name("evaluation-", 0).factory());
        try {
            List<Future<Outcome>> futures = units.stream()
                    .map(unit -> workers.submit(() -> {
                        begun.accept(unit);
                        Outcome outcome = unit.run();
                        done.accept(unit);
                        return outcome;
                    }))
                    .toList();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            workers.shutdownNow();
        }
    }
}
