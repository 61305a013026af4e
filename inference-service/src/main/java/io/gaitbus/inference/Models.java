package io.gaitbus.inference;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.network.ModelFile;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.stream.Table;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The networks on the log, ready to compute, by version. A retired version is forgotten.
class Models implements AutoCloseable {

    private final Duration wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<String> missed = ConcurrentHashMap.newKeySet();
    private final Table<Optional<TorqueNetwork>> table;

    private Models(Map<String, Object> connection, Duration wait) {
        this.wait = wait;
        MessageCodec<ModelVersion> codec = MessageCodec.of(ModelVersion.class);
        this.table = Table.follow(
                connection, Topics.MODEL_VERSIONS, bytes -> network(codec.decode(bytes)), (_, _) -> signal());
    }

    /// What was rejected is never stamped: it is not kept.
    private static Optional<TorqueNetwork> network(ModelVersion version) {
        return switch (version.getVerdict()) {
            case PROMOTED, FORCED -> Optional.of(readNetwork(version));
            case REJECTED -> Optional.empty();
        };
    }

    private static TorqueNetwork readNetwork(ModelVersion version) {
        ByteBuffer file = version.getNetwork().duplicate();
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return TorqueNetwork.of(ModelFile.read(bytes));
    }

    static Models follow(Map<String, Object> connection, Duration wait) {
        return new Models(connection, wait);
    }

    /// The network of a version; waits for one that is not there yet, but not for long, and only once: a
    /// version that was never published would else hold up every window that is stamped with it.
    Optional<TorqueNetwork> network(String version) {
        long left = missed.contains(version) ? 0 : wait.toNanos();
        lock.lock();
        try {
            while (found(version).isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            Optional<TorqueNetwork> found = found(version);
            if (found.isEmpty()) {
                missed.add(version);
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    private Optional<TorqueNetwork> found(String version) {
        return table.row(version).flatMap(network -> network);
    }

    private void signal() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void awaitComplete() {
        table.awaitComplete();
    }

    boolean isComplete() {
        return table.isComplete();
    }

    int size() {
        return (int) table.rows().values().stream().filter(Optional::isPresent).count();
    }

    String trouble() {
        return table.trouble();
    }

    @Override
    public void close() {
        table.close();
    }
}
