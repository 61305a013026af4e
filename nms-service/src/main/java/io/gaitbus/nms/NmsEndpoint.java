package io.gaitbus.nms;

import io.gaitbus.stream.shell.WindowPump;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Sensor windows in, muscle windows out.
///
/// Records are keyed by stream, so a stream's windows come here in order, one at a time. What is made of each
/// stands in [NmsTask]; how nothing is lost or written twice, in [WindowPump].
@ApplicationScoped
class NmsEndpoint {

    private final WindowPump pump;

    NmsEndpoint(WindowPump pump) {
        this.pump = pump;
    }

    @Incoming("sensor-windows")
    @Blocking // computes, so off the event loop
    void estimate(ConsumerRecords<String, byte[]> batch) {
        pump.pump(batch);
    }
}
