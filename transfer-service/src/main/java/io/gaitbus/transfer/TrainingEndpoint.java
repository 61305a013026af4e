package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Refusal;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Training requests in; job reports, model versions and active pairs out.
///
/// One job at a time. A request is committed when its job is over, so a job that a crash cuts off is done
/// again; one that was over before is not. What is no request goes to the dead letters; what cannot be met
/// is told in the job's report.
@ApplicationScoped
class TrainingEndpoint {

    private static final Logger LOG = Logger.getLogger(TrainingEndpoint.class);

    private final FineTuning fineTuning;
    private final Tables tables;
    private final Publisher publisher;
    private final FinishedJobs finished;
    private final TransferConfig config;
    private final MessageCodec<TrainingRequest> codec = MessageCodec.of(TrainingRequest.class);

    TrainingEndpoint(
            FineTuning fineTuning, Tables tables, Publisher publisher, FinishedJobs finished, TransferConfig config) {
        this.fineTuning = fineTuning;
        this.tables = tables;
        this.publisher = publisher;
        this.finished = finished;
        this.config = config;
    }

    @Incoming("training-requests")
    @Blocking // trains for seconds to minutes
    void train(ConsumerRecord<String, byte[]> record) {
        TrainingRequest request = request(record);
        if (finished.contains(request.getJob())) {
            LOG.infof("job %s is over already", request.getJob());
            return;
        }
        JobReport report =
                new JobReport(request.getJob(), request.getSubject(), publisher::publish, config.reportInterval());
        try {
            tables.awaitComplete();
            fineTuning.run(request, report);
        } catch (Refusal e) {
            LOG.infof("job %s refused: %s", request.getJob(), e.getMessage());
            report.refused(e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "job %s failed", request.getJob());
            report.failed("a fault of transfer-service, see its log: " + e);
        }
    }

    private TrainingRequest request(ConsumerRecord<String, byte[]> record) {
        TrainingRequest request = codec.decode(record.value());
        if (!request.getSubject().equals(record.key())) {
            throw new UnreadableMessage(
                    "the key %s is not the subject of its request, %s".formatted(record.key(), request.getSubject()));
        }
        if (request.getJob().isBlank()) {
            throw new UnreadableMessage("the request for %s names no job to report on".formatted(record.key()));
        }
        return request;
    }
}
