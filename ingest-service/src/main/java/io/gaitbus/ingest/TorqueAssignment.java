package io.gaitbus.ingest;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/// Where the torque feed begins: at the end of the log as it is when the partitions are assigned, pinned at once, so
/// that what comes between then and the first read is not skipped, nor what comes while the broker is away.
@ApplicationScoped
@Identifier("torque-windows")
class TorqueAssignment implements KafkaConsumerRebalanceListener {

    private volatile boolean assigned;

    /// Whether torque that is written from now on will be sent out.
    boolean isAssigned() {
        return assigned;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, OffsetAndMetadata> places = partitions.stream()
                .collect(Collectors.toMap(
                        partition -> partition, partition -> new OffsetAndMetadata(consumer.position(partition))));
        consumer.commitSync(places);
        assigned = true;
    }
}
