package io.gaitbus.workbench.demo;

import io.gaitbus.message.JobProgress;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.workbench.job.ActivePairs;
import io.gaitbus.workbench.job.JobLine;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.job.TrainingJobs;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.recording.KneeReference;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// The fine-tuning of the network to one participant: reference torque, request, verdict, and the new model in force.
final class Fitting {

    private static final Duration TAKEOVER = Duration.ofSeconds(30);

    private final Lab lab;
    private final TrainingJobs jobs;
    private final ActivePairs pairs;
    private volatile Optional<JobProgress> latest = Optional.empty();
    private volatile Optional<JobOutcome> outcome = Optional.empty();
    private final Consumer<JobOutcome> ended;

    /// @param ended told once of the outcome
    Fitting(Lab lab, TrainingJobs jobs, ActivePairs pairs, Consumer<JobOutcome> ended) {
        this.lab = lab;
        this.jobs = jobs;
        this.pairs = pairs;
        this.ended = ended;
    }

    /// Fits, and returns once the verdict is there and, if the model was promoted, once it is in force.
    void run(Participant participant, FineTuning fineTuning) {
        KneeReference reference = participant.trial().recording().reference();
        lab.upload(
                participant.trial(),
                reference.onFrames(fineTuning.frame(), OptionalDouble.of(fineTuning.seconds())),
                fineTuning.frame(),
                source(reference));
        JobOutcome verdict = jobs.run(request(participant), report -> latest = Optional.of(report));
        JobOutcome inForce = inForce(participant, verdict);
        outcome = Optional.of(inForce);
        ended.accept(inForce);
    }

    private JobOutcome inForce(Participant participant, JobOutcome verdict) {
        if (verdict instanceof JobOutcome.Promoted promoted
                && !pairs.await(participant.subject(), promoted.modelVersion(), TAKEOVER)) {
            return new JobOutcome.Failed("%s was promoted, but was not in force %d s later"
                    .formatted(promoted.modelVersion(), TAKEOVER.toSeconds()));
        }
        return verdict;
    }

    private static String source(KneeReference reference) {
        return Double.isInfinite(reference.cutoff())
                ? "as simulated"
                : String.format(
                        Locale.ROOT,
                        "as recorded, %.0f Hz zero-lag low-pass, 0.5 s dropped at the cut",
                        reference.cutoff());
    }

    private static TrainingRequest request(Participant participant) {
        return TrainingRequest.newBuilder()
                .setJob("fine-tune-" + participant.trial().session())
                .setSubject(participant.subject())
                .setSessions(List.of(participant.trial().session()))
                .setRequestedBy("gaitbus demo")
                .setRequestedAtMillis(System.currentTimeMillis())
                .build();
    }

    /// How it ended; empty while it has not.
    Optional<JobOutcome> outcome() {
        return outcome;
    }

    /// How far it is, in a line; empty before it begins and after it has ended.
    String progress() {
        return outcome.isPresent() ? "" : latest.map(JobLine::of).orElse("");
    }
}
