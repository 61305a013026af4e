package io.gaitbus.ingest;

import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for the log, but not for ever.
@Singleton
class Patience {

    private final IngestConfig config;

    Patience(IngestConfig config) {
        this.config = config;
    }

    /// The outcome of a write.
    ///
    /// @throws Refusal where the broker does not confirm it in time, or at all
    <T> T await(CompletionStage<T> write) {
        try {
            return write.toCompletableFuture().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw Refusal.brokerGone(new TimeoutException(
                    "no answer within %d ms".formatted(config.patience().toMillis())));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.brokerGone(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.brokerGone(e);
        }
    }
}
