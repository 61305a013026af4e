package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.command.Failure;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Tasks side by side, each on a virtual thread: all of them end with the first that fails.
final class Together {

    private Together() {}

    /// Something that is done, and may wait.
    interface Task {
        void run() throws InterruptedException;
    }

    /// Runs tasks to their end.
    ///
    /// @param guard runs beside them, and never ends but by failing
    static void run(List<Task> tasks, Task guard) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            ExecutorCompletionService<Boolean> ended = new ExecutorCompletionService<>(threads);
            ended.submit(callable(guard));
            tasks.forEach(task -> ended.submit(callable(task)));
            try {
                for (int i = 0; i < tasks.size(); i++) {
                    ended.take().get();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Failure("interrupted", e);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    private static Callable<Boolean> callable(Task task) {
        return () -> {
            task.run();
            return true;
        };
    }
}
