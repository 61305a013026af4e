package io.gaitbus.nms.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.CalibrationRequest;
import io.gaitbus.nms.Tables;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.job.JobDesk;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Calibration requests in; job reports and calibrations out. One job at a time.
@ApplicationScoped
class CalibrationEndpoint {

    private final CalibrationJob job;
    private final Tables tables;
    private final JobDesk desk;
    private final MessageCodec<CalibrationRequest> codec = MessageCodec.of(CalibrationRequest.class);

    CalibrationEndpoint(
            CalibrationJob job, Tables tables, Publisher publisher, FinishedJobs finished, JobConfig config) {
        this.job = job;
        this.tables = tables;
        this.desk = new JobDesk("nms-service", finished, publisher::publish, config.reportInterval());
    }

    @Incoming("calibration-requests")
    @Blocking("jobs") // fits for seconds, on a thread that no live stream waits for
    void calibrate(ConsumerRecord<String, byte[]> record) {
        CalibrationRequest request = codec.decode(record.value());
        desk.meet(record.key(), request.getJob(), request.getSubject(), report -> {
            tables.awaitComplete();
            job.run(request, report);
        });
    }
}
