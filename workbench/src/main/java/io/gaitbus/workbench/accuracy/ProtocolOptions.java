package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.protocol.Between;
import io.gaitbus.workbench.evaluation.protocol.HeldOutActivity;
import io.gaitbus.workbench.evaluation.protocol.Protocol;
import io.gaitbus.workbench.evaluation.protocol.Transfer;
import io.gaitbus.workbench.evaluation.protocol.Within;
import io.gaitbus.workbench.population.Recipe;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The options that say how training and testing are parted.
final class ProtocolOptions {

    private static final String EACH = "each";

    /// How training and testing are parted, before the details.
    enum Kind {
        WITHIN,
        BETWEEN,
        TRANSFER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--protocol",
            required = true,
            paramLabel = "within|between|transfer",
            description =
                    "within: a model of each subject, from 60 %% of each recording to its last 40 %%. between: from "
                            + "all others to the one left out. transfer: the same, then adapted to first seconds of that one.")
    private Kind kind = Kind.WITHIN;

    @Option(
            names = "--hold-out",
            paramLabel = "ACTIVITY|each",
            description = "within: learn from all other activities of a subject, whole, and test on this one. May be "
                    + "given several times.")
    private List<String> heldOut = List.of();

    @Option(
            names = "--seconds",
            split = ",",
            paramLabel = "S",
            description = "transfer: first seconds of each recording to adapt to, each by itself, at most half of it; "
                    + "5,10,20 unless told, for isometric holds 5.")
    private List<Double> seconds = List.of();

    @Option(
            names = "--adapt",
            paramLabel = "ACTIVITY",
            description = "transfer: adapt to seconds of this activity alone, and test on others. May be given several "
                    + "times.")
    private List<String> adapted = List.of();

    @Option(
            names = "--test",
            paramLabel = "ACTIVITY",
            description =
                    "transfer, with --adapt: test on this activity, whole; on all others unless told. May be given "
                            + "several times.")
    private List<String> tested = List.of();

    @Option(
            names = "--subject",
            paramLabel = "ID",
            description = "transfer: leave out only this subject; everybody in turn unless told. May be given several "
                    + "times.")
    private List<String> leftOut = List.of();

    @Option(
            names = "--simulated",
            paramLabel = "N",
            description = "transfer: further simulated subjects to learn from; ${DEFAULT-VALUE} unless told.")
    private int simulated = Recipe.SHIPPED.subjects();

    /// What was chosen, once the data are there.
    ///
    /// @throws IllegalArgumentException where options do not fit together
    Protocol protocol(List<DataSet> data) {
        return switch (kind) {
            case WITHIN -> heldOut.isEmpty() ? new Within() : heldOut();
            case BETWEEN -> new Between();
            case TRANSFER ->
                new Transfer(
                        seconds.isEmpty() ? usual(data) : seconds,
                        adapted,
                        tested,
                        DataReader.population(simulated, Recipe.SHIPPED.seconds()),
                        leftOut);
        };
    }

    /// Whether a model learns from the person it is tested on, and from nobody else.
    boolean isWithin() {
        return kind == Kind.WITHIN;
    }

    /// What is wrong with the options, before anything is read.
    Optional<String> complaint() {
        boolean onlyTransfer = !(seconds.isEmpty() && adapted.isEmpty() && tested.isEmpty() && leftOut.isEmpty());
        if (kind != Kind.TRANSFER && onlyTransfer) {
            return Optional.of(
                    "--seconds, --adapt, --test and --subject go with --protocol transfer, not " + kind.word());
        }
        if (kind != Kind.WITHIN && !heldOut.isEmpty()) {
            return Optional.of("--hold-out goes with --protocol within, not " + kind.word());
        }
        if (!seconds.stream().allMatch(each -> each >= 2 && each <= 3600)) {
            return Optional.of("--seconds is %s; expected 2 to 3600 each".formatted(seconds));
        }
        if (simulated < 0 || simulated > 10_000) {
            return Optional.of("--simulated is %d; expected 0 to 10000".formatted(simulated));
        }
        return Optional.empty();
    }

    private Protocol heldOut() {
        return new HeldOutActivity(heldOut.contains(EACH) ? List.of() : heldOut);
    }

    private static List<Double> usual(List<DataSet> data) {
        return data.stream().flatMap(set -> set.newSeconds().stream()).toList();
    }
}
