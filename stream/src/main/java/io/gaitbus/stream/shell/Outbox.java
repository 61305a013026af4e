package io.gaitbus.stream.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;

/// Records on their way to the log. For one thread.
final class Outbox implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Consumer<RecordMetadata> written;
    private final Queue<RecordMetadata> confirmed = new ConcurrentLinkedQueue<>();
    private final AtomicReference<Exception> failure = new AtomicReference<>();
    private boolean underway;

    /// @param written told of each record that is on the log, on the thread that settles
    Outbox(Producer<String, byte[]> producer, Consumer<RecordMetadata> written) {
        this.producer = producer;
        this.written = written;
    }

    /// Sends records; returns before the log has them.
    void send(List<ProducerRecord<String, byte[]>> records) {
        for (ProducerRecord<String, byte[]> record : records) {
            producer.send(record, this::heard);
            underway = true;
        }
    }

    private void heard(RecordMetadata metadata, Exception refusal) {
        if (refusal == null) {
            confirmed.add(metadata);
        } else {
            failure.compareAndSet(null, refusal);
        }
    }

    /// Returns once the log has all that was sent.
    ///
    /// @throws KafkaException where it will not
    void settle() {
        if (underway) {
            producer.flush();
            underway = false;
        }
        List<RecordMetadata> news = new ArrayList<>();
        for (RecordMetadata next = confirmed.poll(); next != null; next = confirmed.poll()) {
            news.add(next);
        }
        news.forEach(written);
        Exception refusal = failure.get();
        if (refusal != null) {
            throw new KafkaException("the broker did not take a record", refusal);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
