package io.gaitbus.inference;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.Kernels;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.Takeover;
import io.gaitbus.stream.Worker;
import io.gaitbus.stream.shell.WindowClients;
import io.gaitbus.stream.shell.WindowPump;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// From settings to domain.
@ApplicationScoped
class InferenceSetup {

    private static final Logger LOG = Logger.getLogger(InferenceSetup.class);
    private static final String SERVICE = "inference-service";
    private static final Worker.Route ROUTE = new Worker.Route(SERVICE, Topics.MUSCLE_WINDOWS, Topics.TORQUE_WINDOWS);

    @Produces
    @Singleton
    Models models(@Identifier("default-kafka-broker") Map<String, Object> connection, InferenceConfig config) {
        LOG.infof("the network is computed with %s", Kernels.inUse().description());
        return Models.follow(connection, config.modelWait());
    }

    void close(@Disposes Models models) {
        models.close();
    }

    @Produces
    @Singleton
    WindowPump pump(
            Models models,
            @Identifier("default-kafka-broker") Map<String, Object> connection,
            @ConfigProperty(name = "gaitbus.instance") String instance) {
        MessageCodec<TorqueWindow> codec = MessageCodec.of(TorqueWindow.class);
        Takeover takeover = new Takeover(
                new LogReader(connection), Topics.TORQUE_WINDOWS, bytes -> Messages.window(codec.decode(bytes)));
        Worker<?, ?> worker = new Worker<>(ROUTE, new InferenceTask(models::network), takeover);
        WindowClients clients = new WindowClients(connection);
        return new WindowPump(
                worker, models::awaitComplete, clients.consumer(SERVICE, instance), clients.producer(SERVICE));
    }
}
