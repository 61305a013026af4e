package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.job.JobDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Training requests in; job reports, model versions and active pairs out. One job at a time.
@ApplicationScoped
class TrainingEndpoint {

    private final FineTuning fineTuning;
    private final Tables tables;
    private final JobDesk desk;
    private final MessageCodec<TrainingRequest> codec = MessageCodec.of(TrainingRequest.class);

    TrainingEndpoint(
            FineTuning fineTuning, Tables tables, Publisher publisher, FinishedJobs finished, TransferConfig config) {
        this.fineTuning = fineTuning;
        this.tables = tables;
        this.desk = new JobDesk("transfer-service", finished, publisher::publish, config.reportInterval());
    }

    @Incoming("training-requests")
    @Blocking // trains for seconds to minutes
    void train(ConsumerRecord<String, byte[]> record) {
        TrainingRequest request = codec.decode(record.value());
        desk.meet(record.key(), request.getJob(), request.getSubject(), report -> {
            tables.awaitComplete();
            fineTuning.run(request, report);
        });
    }
}
