package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Topics;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Session;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.Table;
import io.gaitbus.stream.job.FinishedJobs;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Map;

/// From settings to domain.
@ApplicationScoped
class TransferSetup {

    @Produces
    @Singleton
    Table<Session> sessions(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(connection, Topics.SESSIONS, MessageCodec.of(Session.class)::decode);
    }

    @Produces
    @Singleton
    Table<ModelVersion> models(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(connection, Topics.MODEL_VERSIONS, MessageCodec.of(ModelVersion.class)::decode);
    }

    @Produces
    @Singleton
    Table<ActivePair> pairs(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(connection, Topics.ACTIVATIONS, MessageCodec.of(ActivePair.class)::decode);
    }

    @Produces
    @Singleton
    Table<JobProgress> jobs(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return Table.follow(connection, Topics.JOB_PROGRESS, MessageCodec.of(JobProgress.class)::decode);
    }

    void close(@Disposes Table<?> table) {
        table.close();
    }

    /// Told when requests come to this process, and when they go to another.
    @Produces
    @Singleton
    @Identifier("transfer")
    KafkaConsumerRebalanceListener assignment(TrainingQueue queue) {
        return queue;
    }

    @Produces
    @Singleton
    LogReader log(@Identifier("default-kafka-broker") Map<String, Object> connection) {
        return new LogReader(connection);
    }

    @Produces
    @Singleton
    FinishedJobs finishedJobs(LogReader log) {
        return new FinishedJobs(log);
    }
}
