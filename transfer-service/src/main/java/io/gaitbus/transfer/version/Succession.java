package io.gaitbus.transfer.version;

import static java.util.Objects.requireNonNull;

import io.gaitbus.message.Verdict;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The versions of one subject, the pair in force, and what may come after it.
///
/// The log keeps no more than the latest pair of a subject, so what was in force before is told by the
/// versions: it is the newest one below that which is in force, of those that the gate let pass or a person
/// forced. Below the first of them lies the population's pair. So a rollback always leads down, and as many
/// of them as there are versions lead to the population, whatever was promoted in between.
///
/// @param subject    who; `population` itself has versions as well
/// @param versions   those on the log
/// @param own        the pair of this subject; empty where the population's is in force
/// @param population the population's pair; empty for the population itself
public record Succession(String subject, List<Version> versions, Optional<Pair> own, Optional<Pair> population) {

    public Succession {
        requireNonNull(subject, "subject");
        versions = versions.stream()
                .sorted(Comparator.comparingInt(Version::number))
                .toList();
    }

    /// The pair that windows of the subject are stamped with.
    public Optional<Pair> inForce() {
        return own.or(() -> population);
    }

    /// A version that the gate let pass, or that was forced when it was asked for: it goes into force
    /// unless the pair is pinned.
    public Outcome passed(Version version) {
        return isPinned()
                ? new Outcome.Refused("the pair of %s is pinned".formatted(subject))
                : new Outcome.InForce(version.pair(false), version.reason(), Optional.empty());
    }

    /// A person puts a version in force. One that the gate rejected needs force; where the pair is pinned,
    /// no other takes its place but by a pin. A pin on the same version stays.
    public Outcome promoted(int number, Wish wish) {
        Optional<Version> found =
                versions.stream().filter(version -> version.number() == number).findFirst();
        if (found.isEmpty()) {
            return new Outcome.Unknown("there is no version %s/%d; %s".formatted(subject, number, known()));
        }
        Version version = found.get();
        if (!version.passed() && !wish.force()) {
            return new Outcome.Refused("the gate rejected %s: %s; force would put it in force all the same"
                    .formatted(version.name(), version.reason()));
        }
        if (isHeldAgainst(version.name(), wish)) {
            return held("promote %s".formatted(version.name()));
        }
        boolean same = own.map(Pair::model).filter(version.name()::equals).isPresent();
        Pair pair = version.pair(wish.pin() || same && isPinned());
        String deed = pair.pinned() ? "pinned" : "promoted";
        return version.passed()
                ? new Outcome.InForce(pair, wish.recorded(deed), Optional.empty())
                : forced(pair, version, wish);
    }

    private static Outcome forced(Pair pair, Version version, Wish wish) {
        String reason = "%s against the gate (%s)".formatted(wish.recorded("forced"), version.reason());
        Version forced = new Version(version.number(), version.name(), version.calibration(), Verdict.FORCED, reason);
        return new Outcome.InForce(pair, reason, Optional.of(forced));
    }

    /// A person takes the pair in force back: to the version before it, or to the population's.
    public Outcome rolledBack(Wish wish) {
        if (own.isEmpty()) {
            return new Outcome.Refused("%s has no pair of its own, there is nothing to take back".formatted(subject));
        }
        Pair from = own.get();
        Optional<Pair> before = before(from);
        if (before.isEmpty()) {
            return new Outcome.Refused(
                    "%s is in force for %s, and no version before it was promoted".formatted(from.model(), subject));
        }
        if (isHeldAgainst(before.get().model(), wish)) {
            return held("roll back to %s".formatted(before.get().model()));
        }
        String deed = "rolled back from %s".formatted(from.model());
        return new Outcome.InForce(before.get().pinned(wish.pin()), wish.recorded(deed), Optional.empty());
    }

    private Optional<Pair> before(Pair from) {
        boolean isPopulations =
                population.map(Pair::model).filter(from.model()::equals).isPresent();
        if (isPopulations) {
            return Optional.empty();
        }
        int number = number(from.model());
        return versions.stream()
                .filter(version -> version.passed() && version.number() < number)
                .reduce((_, newer) -> newer)
                .map(version -> version.pair(false))
                .or(() -> population);
    }

    /// Its place among the versions of this subject; 0 for a version that is none of them.
    private int number(String model) {
        String prefix = subject + "/";
        boolean ours =
                model.startsWith(prefix) && model.substring(prefix.length()).matches("[1-9]\\d{0,8}");
        return ours ? Integer.parseInt(model.substring(prefix.length())) : 0;
    }

    /// A person lets promotions take the place of a pinned pair again, which stays in force until one does.
    public Outcome released(Wish wish) {
        return own.filter(Pair::pinned)
                .<Outcome>map(pair ->
                        new Outcome.InForce(pair.pinned(false), wish.recorded("pin released"), Optional.empty()))
                .orElseGet(() -> new Outcome.Refused(
                        "the pair of %s is not pinned, there is nothing to release".formatted(subject)));
    }

    private boolean isPinned() {
        return own.filter(Pair::pinned).isPresent();
    }

    private boolean isHeldAgainst(String model, Wish wish) {
        return isPinned()
                && !wish.pin()
                && !own.map(Pair::model).filter(model::equals).isPresent();
    }

    private Outcome held(String deed) {
        return new Outcome.Refused("%s is pinned for %s: release the pin first, or pin what you %s"
                .formatted(own.map(Pair::model).orElse(""), subject, deed));
    }

    private String known() {
        return versions.isEmpty()
                ? "%s has none".formatted(subject)
                : "there are %s"
                        .formatted(String.join(
                                ", ", versions.stream().map(Version::name).toList()));
    }
}
