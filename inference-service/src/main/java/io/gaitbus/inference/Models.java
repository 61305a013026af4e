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
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// The networks on the log, ready to compute, by version. A retired version is forgotten.
class Models implements AutoCloseable {

    private final Duration wait;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Table<TorqueNetwork> table;

    private Models(Map<String, Object> connection, Duration wait) {
        this.wait = wait;
        MessageCodec<ModelVersion> codec = MessageCodec.of(ModelVersion.class);
        this.table = Table.follow(
                connection, Topics.MODEL_VERSIONS, bytes -> network(codec.decode(bytes)), (_, _) -> signal());
    }

    private static TorqueNetwork network(ModelVersion version) {
        ByteBuffer file = version.getNetwork().duplicate();
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return TorqueNetwork.of(ModelFile.read(bytes));
    }

    static Models follow(Map<String, Object> connection, Duration wait) {
        return new Models(connection, wait);
    }

    /// The network of a version; waits for one that is not there yet, but not for long.
    Optional<TorqueNetwork> network(String version) {
        long left = wait.toNanos();
        lock.lock();
        try {
            while (table.row(version).isEmpty() && left > 0) {
                left = changed.awaitNanos(left);
            }
            return table.row(version);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
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
        return table.rows().size();
    }

    String trouble() {
        return table.trouble();
    }

    @Override
    public void close() {
        table.close();
    }
}
