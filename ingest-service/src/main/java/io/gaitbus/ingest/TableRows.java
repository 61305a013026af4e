package io.gaitbus.ingest;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.stream.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.avro.specific.SpecificRecord;

/// A compacted topic of the broker.
final class TableRows<V extends SpecificRecord> implements Rows<V>, AutoCloseable {

    private final Table<V> table;
    private final Queue<Awaited<V>> awaited;

    private record Awaited<V>(String key, V message, CompletableFuture<Void> appeared) {}

    private TableRows(Table<V> table, Queue<Awaited<V>> awaited) {
        this.table = table;
        this.awaited = awaited;
    }

    static <V extends SpecificRecord> TableRows<V> follow(
            Map<String, Object> connection, String topic, MessageCodec<V> codec) {
        Queue<Awaited<V>> awaited = new ConcurrentLinkedQueue<>();
        Table<V> table = Table.follow(
                connection,
                topic,
                codec::decode,
                (key, row) -> row.ifPresent(message -> complete(awaited, key, message)));
        return new TableRows<>(table, awaited);
    }

    private static <V> void complete(Queue<Awaited<V>> awaited, String key, V message) {
        awaited.removeIf(row -> row.key().equals(key)
                && row.message().equals(message)
                && (row.appeared().complete(null) || row.appeared().isDone()));
    }

    @Override
    public Optional<V> row(String key) {
        return table.row(key);
    }

    @Override
    public Map<String, V> rows() {
        return table.rows();
    }

    @Override
    public CompletionStage<Void> appeared(String key, V message) {
        Awaited<V> row = new Awaited<>(key, message, new CompletableFuture<>());
        awaited.add(row);
        // it may have come between the write and this line
        if (table.row(key).filter(message::equals).isPresent()) {
            row.appeared().complete(null);
        }
        return row.appeared().whenComplete((_, _) -> awaited.remove(row));
    }

    @Override
    public boolean isComplete() {
        return table.isComplete();
    }

    @Override
    public String trouble() {
        return table.trouble();
    }

    @Override
    public void close() {
        table.close();
    }
}
