package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Topics;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.CheckpointScore;
import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.message.TrainingSnapshot;
import io.gaitbus.stream.LogReader;
import io.gaitbus.transfer.fitting.Checkpoint;
import io.gaitbus.transfer.fitting.Estimator;
import io.gaitbus.transfer.fitting.Figures;
import io.gaitbus.transfer.fitting.Interval;
import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.transfer.fitting.Snapshot;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/// What jobs that are cut off go on from, on the log.
@Singleton
class Checkpoints {

    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final LogReader log;
    private final Publisher publisher;
    private final MessageCodec<JobCheckpoint> codec = MessageCodec.of(JobCheckpoint.class);

    Checkpoints(LogReader log, Publisher publisher) {
        this.log = log;
        this.publisher = publisher;
    }

    /// The newest checkpoint of a job; empty where there is none, or it cannot be read.
    ///
    /// @param sinceMillis wall clock before its first, ms since 1970
    Optional<JobCheckpoint> newest(String job, long sinceMillis) {
        AtomicReference<Optional<byte[]>> newest = new AtomicReference<>(Optional.empty());
        log.readKeySince(
                Topics.JOB_CHECKPOINTS,
                job,
                sinceMillis,
                record -> newest.set(Optional.ofNullable(record.value()))); // none: a tombstone
        try {
            return newest.get().map(codec::decode);
        } catch (UnreadableMessage e) {
            LOG.warnf("job %s begins anew, for its checkpoint cannot be read: %s", job, e.getMessage());
            return Optional.empty();
        }
    }

    void keep(JobCheckpoint checkpoint) {
        publisher.publish(checkpoint);
    }

    /// The job is over.
    void forget(String job) {
        publisher.forgetCheckpoints(job);
    }

    /// What a training goes on from.
    ///
    /// @throws UnreadableMessage where it is none of ours
    static Checkpoint checkpoint(JobCheckpoint message) {
        try {
            Map<Estimator, Score> scores = new EnumMap<>(Estimator.class);
            message.getScores()
                    .forEach((word, score) ->
                            scores.put(Estimator.valueOf(word.toUpperCase(Locale.ROOT)), score(score)));
            return new Checkpoint(
                    message.getTrainings(),
                    new Figures(scores),
                    Interval.of(Samples.floats(message.getErrorRatios())),
                    Optional.ofNullable(message.getUnderWay()).map(Checkpoints::snapshot),
                    message.getFraction());
        } catch (IllegalArgumentException e) {
            throw new UnreadableMessage("this is no checkpoint of a training: " + e.getMessage(), e);
        }
    }

    private static Score score(CheckpointScore score) {
        return new Score(
                score.getFrames(),
                score.getSquares(),
                score.getSum(),
                score.getPower(),
                score.getLeast(),
                score.getMost());
    }

    private static Snapshot snapshot(TrainingSnapshot message) {
        return Snapshot.of(
                message.getPasses(),
                message.getSteps(),
                Samples.floats(message.getWeights()),
                Samples.floats(message.getMean()),
                Samples.floats(message.getSquare()));
    }

    /// The message that says so.
    ///
    /// @param begun with the job's name, its subject, code and inputs
    static JobCheckpoint message(JobCheckpoint.Builder begun, Checkpoint checkpoint, long nowMillis) {
        Map<String, CheckpointScore> scores = new TreeMap<>();
        checkpoint.figures().scores().forEach((estimator, score) -> scores.put(estimator.word(), message(score)));
        return begun.setFraction(checkpoint.fraction())
                .setTrainings(checkpoint.trainings())
                .setScores(scores)
                .setErrorRatios(Samples.bytes(checkpoint.interval().ratios()))
                .setUnderWay(checkpoint.underWay().map(Checkpoints::message).orElse(null))
                .setAtMillis(nowMillis)
                .build();
    }

    private static CheckpointScore message(Score score) {
        return new CheckpointScore(
                score.frames(), score.squares(), score.sum(), score.power(), score.least(), score.most());
    }

    private static TrainingSnapshot message(Snapshot snapshot) {
        return new TrainingSnapshot(
                snapshot.passes(),
                snapshot.steps(),
                Samples.bytes(snapshot.weights()),
                Samples.bytes(snapshot.mean()),
                Samples.bytes(snapshot.square()));
    }
}
