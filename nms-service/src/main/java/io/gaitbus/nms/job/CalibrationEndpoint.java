package io.gaitbus.nms.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.CalibrationRequest;
import io.gaitbus.nms.Tables;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Refusal;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Calibration requests in; job reports and calibrations out.
///
/// One job at a time. A request is committed when its job is over, so a job that a crash cuts off is done
/// again; one that was over before is not. What is no request goes to the dead letters; what cannot be met
/// is told in the job's report.
@ApplicationScoped
class CalibrationEndpoint {

    private static final Logger LOG = Logger.getLogger(CalibrationEndpoint.class);

    private final CalibrationJob job;
    private final Tables tables;
    private final Publisher publisher;
    private final FinishedJobs finished;
    private final JobConfig config;
    private final MessageCodec<CalibrationRequest> codec = MessageCodec.of(CalibrationRequest.class);

    CalibrationEndpoint(
            CalibrationJob job, Tables tables, Publisher publisher, FinishedJobs finished, JobConfig config) {
        this.job = job;
        this.tables = tables;
        this.publisher = publisher;
        this.finished = finished;
        this.config = config;
    }

    @Incoming("calibration-requests")
    @Blocking("jobs") // fits for seconds, on a thread that no live stream waits for
    void calibrate(ConsumerRecord<String, byte[]> record) {
        CalibrationRequest request = request(record);
        if (finished.contains(request.getJob())) {
            LOG.infof("job %s is over already", request.getJob());
            return;
        }
        JobReport report =
                new JobReport(request.getJob(), request.getSubject(), publisher::publish, config.reportInterval());
        try {
            tables.awaitComplete();
            job.run(request, report);
        } catch (Refusal
                | UnreadableMessage
                | IllegalArgumentException
                | ArithmeticException e) { // input that cannot be
            LOG.infof(e, "job %s refused", request.getJob());
            report.refused(e.getMessage());
        } catch (RuntimeException e) {
            LOG.errorf(e, "job %s failed", request.getJob());
            report.failed("a fault of nms-service, see its log: " + e);
        }
    }

    private CalibrationRequest request(ConsumerRecord<String, byte[]> record) {
        CalibrationRequest request = codec.decode(record.value());
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
