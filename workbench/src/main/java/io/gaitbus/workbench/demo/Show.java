package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.command.ProgressBar;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.lab.TorqueLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/// All participants of a plan on stage at once.
final class Show implements AutoCloseable {

    /// Devices do not sample in step: streams are spread over the length of a window, ms.
    private static final long SPREAD = 20;

    private final List<Performance> performances = new ArrayList<>();
    private final Plan plan;

    private Show(Plan plan) {
        this.plan = plan;
    }

    static Show open(Lab lab, Plan plan) {
        Show show = new Show(plan);
        try {
            plan.participants()
                    .forEach(participant -> show.performances.add(Performance.open(lab, participant, plan.speed())));
            return show;
        } catch (RuntimeException e) {
            show.close();
            throw e;
        }
    }

    List<Performance> performances() {
        return performances;
    }

    /// Streams all of them to their end, and fits the network to the one who is to be fitted to.
    ///
    /// @param guard ends the show by failing
    void run(Fitting fitting, Together.Task guard) {
        List<Together.Task> tasks = new ArrayList<>();
        for (Performance performance : performances) {
            long delayMillis = tasks.size() * SPREAD / performances.size();
            Optional<FineTuning> fineTuning = performance.participant().fineTuning();
            boolean halt = fineTuning.map(FineTuning::halt).orElse(false);
            if (halt) {
                tasks.add(() -> playWithHalt(performance, fitting, fineTuning.get()));
            } else {
                tasks.add(() -> play(performance, delayMillis));
                fineTuning.ifPresent(planned -> tasks.add(() -> fit(performance, fitting, planned)));
            }
        }
        Together.run(tasks, guard);
    }

    private static void play(Performance performance, long delayMillis) throws InterruptedException {
        performance.streamTo(performance.end(), delayMillis);
        performance.awaitEnd();
    }

    private static void playWithHalt(Performance performance, Fitting fitting, FineTuning fineTuning)
            throws InterruptedException {
        performance.streamTo(fineTuning.frame(), 0);
        performance.awaitTorqueOfAllSent();
        fitting.run(performance.participant(), fineTuning);
        play(performance, 0);
    }

    /// While the stream goes on.
    private void fit(Performance performance, Fitting fitting, FineTuning fineTuning) {
        performance.awaitTorque(fineTuning.frame());
        fitting.run(performance.participant(), fineTuning);
        switch (plan.ending()) {
            case Plan.Ending.Complete() -> {}
            case Plan.Ending.AfterVerdict(int leastFrames, int framesAfter) -> {
                int end = Math.max(leastFrames, performance.sent() + framesAfter);
                performances.forEach(one -> one.endAt(end));
            }
        }
    }

    /// How much has been streamed, in a line.
    String progress() {
        long frames = 0;
        long sent = 0;
        for (Performance performance : performances) {
            frames += performance.end();
            sent += performance.sent();
        }
        return "streaming at speed %s  %s".formatted(plan.speed(), ProgressBar.of((double) sent / frames));
    }

    /// What has come of it.
    DemoResult result(Fitting fitting) {
        Histogram latency = new Histogram(3);
        List<SubjectResult> subjects = new ArrayList<>();
        for (Performance performance : performances) {
            Participant participant = performance.participant();
            TorqueLog log = performance.log();
            latency.add(log.latencyNanos(0, performance.sent()));
            subjects.add(SubjectResult.of(
                    participant,
                    log.counts(performance.framesTaken()),
                    log.reigns(),
                    participant.fineTuning().flatMap(_ -> fitting.outcome()),
                    log.muscle(),
                    log.network()));
        }
        return new DemoResult(subjects, latency);
    }

    @Override
    public void close() {
        performances.forEach(Performance::close);
    }
}
