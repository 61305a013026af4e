package io.gaitbus.stream.shell;

import io.gaitbus.stream.Worker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;

/// Between a [Worker] and the log: a batch in, its output on the log, then the commit. In that order, so that
/// nothing is committed whose output could still be lost.
///
/// All on one thread, which takes all that has come while it worked as the next batch: the further behind it is, the
/// larger the batch and the less each window costs. While the log takes the output of one batch, the next one is
/// computed, but not sent. Partitions are handed over only once all output is on the log.
public final class WindowPump implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = System.getLogger(WindowPump.class.getName());

    /// How often the place reached is committed. What lies between is recomputed after a crash, and not written twice.
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

    /// How long to wait for windows before looking whether to go on.
    private static final Duration POLL = Duration.ofMillis(100);

    private final Worker<?, ?> worker;
    private final Runnable ready;
    private final Consumer<String, byte[]> input;
    private final Outbox output;
    private final Thread thread = Thread.ofPlatform().daemon().name("windows").unstarted(this::run);
    private final AtomicReference<Optional<RuntimeException>> failure = new AtomicReference<>(Optional.empty());
    private long committedAtNanos;
    private volatile boolean closing;

    /// @param worker what to do with a batch
    /// @param ready  returns once the worker's tables are read to their end
    /// @param input  to read from, and commit to
    /// @param output to write to
    public WindowPump(
            Worker<?, ?> worker, Runnable ready, Consumer<String, byte[]> input, Producer<String, byte[]> output) {
        this.worker = worker;
        this.ready = ready;
        this.input = input;
        this.output = new Outbox(output, worker::wrote);
    }

    /// Begins to work off windows.
    public void start() {
        thread.start();
    }

    /// Why it has stopped; empty while it works, or after it was closed.
    public Optional<RuntimeException> failure() {
        return failure.get();
    }

    private void run() {
        try (input;
                output) {
            ready.run();
            input.subscribe(List.of(worker.inputTopic()), this);
            while (!closing) {
                pump();
            }
            handOver();
        } catch (RuntimeException e) {
            if (!closing) {
                // no named refusal, so a bug: unhealthy, and without a commit
                LOG.log(Level.ERROR, "windows are not worked off any more", e);
                failure.set(Optional.of(e));
            }
        }
    }

    private void pump() {
        var batch = worker.work(input.poll(POLL));
        output.settle();
        output.send(batch);
        if (System.nanoTime() - committedAtNanos >= COMMIT_INTERVAL.toNanos()) {
            output.settle();
            input.commitAsync(worker.commits(), (_, e) -> committed(Optional.ofNullable(e)));
            committedAtNanos = System.nanoTime();
        }
    }

    private static void committed(Optional<Exception> trouble) {
        trouble.ifPresent(e -> {
            if (!passes(e)) {
                throw new IllegalStateException("windows cannot be committed", e);
            }
            LOG.log(Level.WARNING, "not committed, to be tried again: {0}", e.toString());
        });
    }

    /// Whether a commit that failed may as well be made later: the broker was busy, or partitions are being handed
    /// over. A successor then reads from the commit before, and writes nothing twice.
    static boolean passes(Exception failure) {
        return failure instanceof RetriableException
                || failure instanceof CommitFailedException
                || failure instanceof RebalanceInProgressException;
    }

    /// Puts all output on the log, and commits it.
    private void handOver() {
        output.settle();
        Map<TopicPartition, OffsetAndMetadata> commits = worker.commits();
        try {
            input.commitSync(commits);
        } catch (RuntimeException e) {
            committed(Optional.of(e));
        }
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        ready.run();
        worker.assigned(input, partitions);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        handOver();
        worker.revoked(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        worker.revoked(partitions);
    }

    /// Ends it once the batch under way is on the log.
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
