package io.gaitbus.transfer;

import io.gaitbus.message.ActivePair;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.Verdict;
import io.gaitbus.transfer.version.Outcome;
import io.gaitbus.transfer.version.Succession;
import io.gaitbus.transfer.version.Version;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/// Puts pairs in force as [Succession] says, one after the other: each decision sees what the one before it
/// wrote.
///
/// Anyone may publish a pair on `activations` past this service; the latest record of a subject is in
/// force.
@Singleton
public class Activations {

    /// How long a person's wish may take to have its turn, and to come back from the log.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofMillis(10);

    private final ReentrantLock turn = new ReentrantLock();
    private final Tables tables;
    private final Publisher publisher;

    Activations(Tables tables, Publisher publisher) {
        this.tables = tables;
        this.publisher = publisher;
    }

    /// The versions of a subject, and the pair in force, as far as this service has read the log.
    public Succession succession(String subject) {
        Optional<ActivePair> population =
                subject.equals(Tables.POPULATION) ? Optional.empty() : tables.pair(Tables.POPULATION);
        return new Succession(
                subject,
                Messages.versions(tables.models().stream()
                        .filter(model -> model.getSubject().equals(subject))
                        .toList()),
                tables.pair(subject).map(Messages::pair),
                population.map(Messages::pair));
    }

    /// A version has passed the gate, or was forced when it was asked for.
    Outcome passed(ModelVersion message) {
        turn.lock();
        try {
            Outcome outcome = Messages.version(message)
                    .map(succession(message.getSubject())::passed)
                    .orElseGet(() -> new Outcome.Unknown("%s is no name of a version".formatted(message.getVersion())));
            carryOut(message.getSubject(), outcome, publisher::publish);
            return outcome;
        } finally {
            turn.unlock();
        }
    }

    /// A person wants the pair of a subject changed.
    ///
    /// @param rule what [Succession] has to say of the wish
    /// @throws LogUnavailable where the broker does not take it, or has not told yet what is in force
    public Outcome wished(String subject, Function<Succession, Outcome> rule) {
        if (!tables.isComplete()) {
            throw new LogUnavailable("the log has not been read to its end, so what is in force is not known");
        }
        awaitTurn();
        try {
            Outcome outcome = rule.apply(succession(subject));
            carryOut(subject, outcome, publisher::publishSoon);
            return outcome;
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new LogUnavailable("an earlier change of a pair is not on the log yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("interrupted while an earlier change of a pair was waited for", e);
        }
    }

    private void carryOut(String subject, Outcome outcome, Consumer<ActivePair> writer) {
        switch (outcome) {
            case Outcome.InForce inForce -> {
                inForce.forced().ifPresent(this::recordForced);
                ActivePair pair = message(subject, inForce);
                writer.accept(pair);
                await(() -> tables.pair(subject)
                        .filter(row -> row.getActivatedAtMillis() >= pair.getActivatedAtMillis())
                        .isPresent());
            }
            case Outcome.Refused _, Outcome.Unknown _ -> {}
        }
    }

    /// inference-service keeps no network that the gate rejected: it is told first that this one is wanted
    /// after all.
    private void recordForced(Version version) {
        ModelVersion rejected = tables.model(version.name())
                .orElseThrow(() -> new LogUnavailable("%s has been retired meanwhile".formatted(version.name())));
        publisher.publishSoon(ModelVersion.newBuilder(rejected)
                .setVerdict(version.verdict())
                .setReason(version.reason())
                .build());
        await(() -> tables.model(version.name())
                .filter(model -> model.getVerdict() == Verdict.FORCED)
                .isPresent());
    }

    private static ActivePair message(String subject, Outcome.InForce inForce) {
        return ActivePair.newBuilder()
                .setSubject(subject)
                .setCalibrationVersion(inForce.pair().calibration())
                .setModelVersion(inForce.pair().model())
                .setPinned(inForce.pair().pinned())
                .setReason(inForce.reason())
                .setActivatedAtMillis(System.currentTimeMillis())
                .build();
    }

    /// Waits until what was written has come back into the tables; not for ever, for somebody else may have
    /// written over it at once.
    private static void await(BooleanSupplier cameBack) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!cameBack.getAsBoolean() && System.nanoTime() < giveUp) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
