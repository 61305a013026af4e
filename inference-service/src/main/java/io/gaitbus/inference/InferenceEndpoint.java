package io.gaitbus.inference;

import io.gaitbus.stream.shell.WindowPump;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Muscle windows in, torque windows out.
///
/// Records are keyed by stream, so a stream's windows come here in order, one at a time. What is made of each
/// stands in [InferenceTask]; how nothing is lost or written twice, in [WindowPump].
@ApplicationScoped
class InferenceEndpoint {

    private final WindowPump pump;

    InferenceEndpoint(WindowPump pump) {
        this.pump = pump;
    }

    @Incoming("muscle-windows")
    @Blocking // computes, so off the event loop
    void infer(ConsumerRecords<String, byte[]> batch) {
        pump.pump(batch);
    }
}
