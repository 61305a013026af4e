package io.gaitbus.workbench.calibration;

import io.gaitbus.nms.muscle.Muscle;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.muscle.MuscleTendonUnit;
import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.command.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The result for people.
final class CalibrationLines {

    private CalibrationLines() {}

    static List<String> of(CalibrationResult result) {
        List<String> lines = new ArrayList<>();
        lines.addAll(muscles(result));
        lines.add("");
        lines.add(shared(result));
        lines.add("");
        lines.addAll(bullets("on a bound", result.fitted().onBounds()));
        lines.addAll(bullets("moved before the start", result.fitted().moved()));
        lines.add("");
        lines.addAll(errors(result));
        lines.add("");
        lines.add(text(
                "RMSE in N·m (N·m/kg, R²); constant: the mean torque of the seconds fitted to; reference: %s",
                result.plan().filtered()));
        lines.add(text(
                "%.2f s of CPU time, all muscles computed %d times over the seconds fitted to, seed %d",
                result.cpuSeconds(),
                result.fitted().evaluations(),
                result.plan().options().seed()));
        return lines;
    }

    private static List<String> muscles(CalibrationResult result) {
        List<Muscle> base = result.plan().base().muscles();
        List<Muscle> fitted = result.fitted().parameters().muscles();
        return new TextTable(
                        List.of("muscle", "strength", "optimal fibre", "×", "tendon slack", "×", "shape"),
                        1,
                        IntStream.range(0, fitted.size())
                                .mapToObj(i -> row(fitted.get(i), base.get(i)))
                                .toList())
                .lines();
    }

    private static List<String> row(Muscle fitted, Muscle base) {
        MuscleTendonUnit unit = fitted.unit();
        MuscleTendonUnit before = base.unit();
        return List.of(
                unit.name(),
                text("%.3f", fitted.strength()),
                text("%.4f m", unit.optimalFibreLength()),
                text("%.3f", unit.optimalFibreLength() / before.optimalFibreLength()),
                text("%.4f m", unit.tendonSlackLength()),
                text("%.3f", unit.tendonSlackLength() / before.tendonSlackLength()),
                text("%.3f", fitted.dynamics().shape()));
    }

    private static String shared(CalibrationResult result) {
        MuscleParameters fitted = result.fitted().parameters();
        return text(
                "all muscles: c₁ %.3f, c₂ %.3f, delay %.1f ms (%s), tendons %s, curves %s",
                fitted.muscles().getFirst().dynamics().c1(),
                fitted.muscles().getFirst().dynamics().c2(),
                1000 * fitted.delay(),
                result.plan().options().fitDelay() ? "fitted" : "given",
                fitted.tendon().name().toLowerCase(Locale.ROOT),
                fitted.curves().name());
    }

    private static List<String> bullets(String what, List<String> items) {
        return items.isEmpty()
                ? List.of(what + ": none")
                : Stream.concat(Stream.of(what + ":"), items.stream().map(item -> "  " + item))
                        .toList();
    }

    private static List<String> errors(CalibrationResult result) {
        return new TextTable(
                        List.of("", "recording", "seconds", "frames", "fitted", "uncalibrated", "constant"),
                        3,
                        result.all().stream()
                                .map(scores -> List.of(
                                        scores == result.fit() ? "fit" : "test",
                                        scores.part().recording(),
                                        scores.part().seconds().toString(),
                                        text("%d", scores.fitted().frames()),
                                        error(scores.fitted(), result.mass()),
                                        error(scores.base(), result.mass()),
                                        error(scores.constant(), result.mass())))
                                .toList())
                .lines();
    }

    private static String error(Score score, double mass) {
        double hundredth = Math.rint(100 * score.r2()) / 100 + 0.0; // not -0.00
        return text("%.2f (%.3f, %.2f)", score.rmse() * mass, score.rmse(), hundredth);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
