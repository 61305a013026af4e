package io.gaitbus.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/// Writes sensor windows to the log, on a thread of its own: the client of the broker may make who writes wait, and
/// those who read from sockets must not. All that has come while it wrote is written next.
///
/// What waits is bounded: a sender is pushed back when it has too many windows without an answer
/// (`ingest.unanswered-windows`), and all are when too many wait here (`ingest.unwritten-windows`).
final class WindowWriter implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private final AtomicInteger unwritten = new AtomicInteger();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("sensor-windows").unstarted(this::run);

    private record Waiting(ProducerRecord<String, byte[]> record, CompletableFuture<Void> written) {}

    private WindowWriter(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    static WindowWriter to(Producer<String, byte[]> producer) {
        WindowWriter writer = new WindowWriter(producer);
        writer.thread.start();
        return writer;
    }

    /// Writes a record.
    ///
    /// @return completes once the broker has it, and fails when it did not take it
    CompletableFuture<Void> write(ProducerRecord<String, byte[]> record) {
        CompletableFuture<Void> written = new CompletableFuture<>();
        unwritten.incrementAndGet();
        waiting.add(new Waiting(record, written));
        return written;
    }

    /// How many records the broker has not confirmed yet.
    int waiting() {
        return unwritten.get();
    }

    private void run() {
        List<Waiting> next = new ArrayList<>();
        try {
            while (true) {
                next.add(waiting.take());
                waiting.drainTo(next);
                next.forEach(this::send);
                next.clear();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(Waiting next) {
        try {
            producer.send(next.record, (_, refusal) -> {
                unwritten.decrementAndGet();
                if (refusal == null) {
                    next.written.complete(null);
                } else {
                    next.written.completeExceptionally(refusal);
                }
            });
        } catch (RuntimeException refusal) {
            unwritten.decrementAndGet();
            next.written.completeExceptionally(refusal);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        producer.close();
    }
}
