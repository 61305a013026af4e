package io.gaitbus.nms.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.nms.Tables;
import io.gaitbus.stream.job.FinishedJobs;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Training requests that name a calibration in; the muscle windows of their sessions, computed again, out.
///
/// What cannot be replayed is left to transfer-service to report, which reads the same requests and misses
/// the windows. Nothing that goes wrong here may stop the live streams of this service.
@ApplicationScoped
class ReplayEndpoint {

    private static final Logger LOG = Logger.getLogger(ReplayEndpoint.class);

    private final Replay replay;
    private final Tables tables;
    private final FinishedJobs finished;
    private final JobConfig config;
    private final MessageCodec<TrainingRequest> codec = MessageCodec.of(TrainingRequest.class);

    ReplayEndpoint(Replay replay, Tables tables, FinishedJobs finished, JobConfig config) {
        this.replay = replay;
        this.tables = tables;
        this.finished = finished;
        this.config = config;
    }

    @Incoming("replay-requests")
    @Blocking("replays") // a thread that neither a live stream nor a calibration waits for
    void replay(ConsumerRecord<String, byte[]> record) {
        try {
            TrainingRequest request = codec.decode(record.value());
            if (!request.getCalibrationVersion().isBlank() && !finished.contains(request.getJob())) {
                tables.awaitComplete();
                tables.awaitCalibration(request.getCalibrationVersion(), config.calibrationPatience());
                replay.run(request);
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "training-requests, offset %d: not replayed", record.offset());
        }
    }
}
