package io.gaitbus.transfer;

import io.gaitbus.message.JobProgress;
import io.gaitbus.stream.job.FinishedJobs;
import io.gaitbus.stream.job.JobDesk;
import io.gaitbus.stream.job.JobReport;
import io.gaitbus.stream.job.Withdrawn;
import io.gaitbus.transfer.queue.FairQueue;
import io.gaitbus.transfer.queue.Forecast;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/// Jobs that wait for their turn, and the one that has it: the tensor library lets one network learn at a
/// time in a process. Several processes share the requests by partition.
///
/// A request is acknowledged when its job is over, in whichever order that happens; what is committed stops
/// before the first that is not, and what comes again after a crash though it is over is not met twice. A
/// request whose partition goes to another process is left to it, even in mid-job: it goes on from the
/// checkpoint.
@ApplicationScoped
class TrainingQueue implements KafkaConsumerRebalanceListener {

    private static final Logger LOG = Logger.getLogger(TrainingQueue.class);
    private static final double NANOS_PER_SECOND = 1e9;

    /// How often a job that is silent says that it lives.
    private static final Duration TICK = Duration.ofSeconds(1);

    /// How often all that wait are told their places again.
    private static final Duration PLACES_AGAIN = Duration.ofSeconds(10);

    /// Before another try where the log could not be asked whether a job is over.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FineTuning fineTuning;
    private final Tables tables;
    private final Publisher publisher;
    private final Checkpoints checkpoints;
    private final JobDesk desk;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("training").factory());
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ticker").factory());
    private final FairQueue<TrainingJob> waiting = new FairQueue<>();
    private Optional<TrainingJob> underWay = Optional.empty();
    private Forecast forecast = Forecast.NONE;
    private boolean stopping;

    TrainingQueue(
            FineTuning fineTuning,
            Tables tables,
            Publisher publisher,
            Checkpoints checkpoints,
            FinishedJobs finished,
            TransferConfig config) {
        this.fineTuning = fineTuning;
        this.tables = tables;
        this.publisher = publisher;
        this.checkpoints = checkpoints;
        this.desk = new JobDesk("transfer-service", finished, publisher::publish, config.reportInterval());
        repeat(this::tellThatItLives, TICK);
        repeat(this::tellPlaces, PLACES_AGAIN);
    }

    private void repeat(Runnable task, Duration interval) {
        var _ = ticker.scheduleWithFixedDelay(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException e) { // else it would be the last time
                        LOG.warn("could not tell how jobs stand", e);
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /// Takes a job in, to be done when it is its turn.
    synchronized void add(TrainingJob job) {
        if (!stopping) {
            waiting.add(job.subject(), job);
            List<TrainingJob> order = waiting.order();
            tellPlace(job, order.indexOf(job) + 1);
            worker.execute(this::work);
        }
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        leave(partitions.stream().map(TopicPartition::partition).toList());
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        onPartitionsRevoked(consumer, partitions);
    }

    private synchronized void leave(List<Integer> partitions) {
        waiting.removeIf(job -> partitions.contains(job.partition()));
        underWay.filter(job -> partitions.contains(job.partition()))
                .ifPresent(job -> job.withdraw("its partition goes to another process"));
    }

    synchronized void stop(@Observes ShutdownEvent event) {
        stopping = true;
        waiting.removeIf(_ -> true);
        underWay.ifPresent(job -> job.withdraw("the service stops"));
        ticker.shutdown();
        worker.shutdown();
    }

    /// Does the job whose turn it is; there is none where what was to be done here was left to another.
    private void work() {
        try {
            tables.awaitComplete();
        } catch (CancellationException e) {
            return; // the service stops
        }
        begin().ifPresent(job -> {
            try {
                meet(job);
            } finally {
                end();
            }
        });
    }

    private synchronized Optional<TrainingJob> begin() {
        underWay = waiting.next();
        tellPlaces();
        return underWay;
    }

    private synchronized void end() {
        underWay = Optional.empty();
    }

    private void meet(TrainingJob job) {
        try {
            desk.meet(job.subject(), job.name(), job.subject(), report -> run(job, report));
            checkpoints.forget(job.name());
            job.over();
        } catch (Withdrawn e) {
            LOG.info(e.getMessage());
        } catch (RuntimeException e) { // of the log, not of the job
            LOG.warnf(e, "job %s is tried again", job.name());
            again(job);
        } catch (Error e) {
            LOG.errorf(e, "job %s", job.name());
            job.hopeless(e);
        }
    }

    private synchronized void again(TrainingJob job) {
        if (!stopping) {
            waiting.putBack(job.subject(), job);
            var _ = worker.schedule(this::work, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(TrainingJob job, JobReport report) {
        long start = System.nanoTime();
        job.reportBy(report);
        try {
            fineTuning.run(job, report);
        } catch (RuntimeException e) {
            job.check(); // a service that stops is no fault of the job
            throw e;
        } catch (LinkageError | OutOfMemoryError e) { // of the tensor library: told as a fault, like any other
            throw new IllegalStateException(e.toString(), e);
        }
        took((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    private synchronized void took(double seconds) {
        forecast = forecast.after(seconds);
    }

    private void tellThatItLives() {
        Optional<TrainingJob> job;
        synchronized (this) {
            job = underWay;
        }
        job.filter(own -> !own.isWithdrawn()).flatMap(TrainingJob::report).ifPresent(JobReport::alive);
    }

    private synchronized void tellPlaces() {
        List<TrainingJob> order = waiting.order();
        for (int at = 0; at < order.size(); at++) {
            tellPlace(order.get(at), at + 1);
        }
    }

    /// Tells a job its place, unless it is over and only came again, or it cannot be known yet whether it
    /// is.
    private void tellPlace(TrainingJob job, int place) {
        boolean known = tables.isComplete()
                && tables.job(job.name()).map(TrainingQueue::isOpen).orElse(true);
        boolean here =
                underWay.map(TrainingJob::name).filter(job.name()::equals).isPresent();
        if (known && !here) {
            publisher.announce(Messages.queued(
                    job.request(),
                    "waiting for its turn, place %d in the queue".formatted(place),
                    forecast.secondsLeft(place, jobUnderWay()),
                    System.currentTimeMillis()));
        }
    }

    private Forecast.UnderWay jobUnderWay() {
        return underWay.map(job -> job.report()
                        .map(report -> new Forecast.UnderWay(report.secondsLeft(), report.secondsInAll()))
                        .orElse(new Forecast.UnderWay(Double.NaN, Double.NaN)))
                .orElse(new Forecast.UnderWay(0, Double.NaN));
    }

    private static boolean isOpen(JobProgress report) {
        return switch (report.getState()) {
            case QUEUED, RUNNING -> true;
            case DONE, REFUSED, FAILED -> false;
        };
    }
}
