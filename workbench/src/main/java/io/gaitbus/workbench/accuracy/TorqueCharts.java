package io.gaitbus.workbench.accuracy;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.workbench.accuracy.Chart.Curve;
import io.gaitbus.workbench.accuracy.Chart.Style;
import io.gaitbus.workbench.command.PlainNumber;
import io.gaitbus.workbench.evaluation.data.Excerpt;
import io.gaitbus.workbench.evaluation.figures.Accuracy;
import io.gaitbus.workbench.evaluation.figures.Coverage;
import io.gaitbus.workbench.evaluation.figures.GaitCycles;
import io.gaitbus.workbench.evaluation.figures.Spread;
import io.gaitbus.workbench.evaluation.protocol.Trace;
import io.gaitbus.workbench.recording.FrameTorque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Predicted and measured torque: over the gait cycle where the knee repeats itself, else over time.
final class TorqueCharts {

    private static final String UP = "knee torque, N·m/kg, extension positive";

    private TorqueCharts() {}

    /// One chart an activity of a data set: of the subject whose error is the middle one.
    static List<Chart> of(Report report) {
        Map<List<String>, List<Trace>> groups = report.traces().stream()
                .collect(Collectors.groupingBy(
                        trace -> List.of(
                                trace.test().bout().data(), trace.test().bout().activity()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return groups.values().stream()
                .map(traces -> chart(MiddleSubject.of(traces)))
                .toList();
    }

    /// @param traces of one bout
    private static Chart chart(List<Trace> traces) {
        Excerpt test = traces.getFirst().test();
        double longest =
                traces.stream().mapToDouble(Trace::secondsOfNewData).max().orElse(0);
        List<Shown> shown = new ArrayList<>();
        find(traces, "hybrid", longest).ifPresent(trace -> shown.add(new Shown("hybrid", Style.HYBRID, trace)));
        find(traces, "ridge+nms", longest)
                .ifPresent(trace -> shown.add(new Shown("ridge+nms", Style.RIDGE_AND_NMS, trace)));
        find(traces, "nms-calibrated", longest)
                .ifPresent(trace -> shown.add(new Shown("nms-calibrated", Style.NMS_CALIBRATED, trace)));
        if (longest > 0) {
            find(traces, "hybrid", 0)
                    .ifPresent(trace -> shown.add(new Shown("hybrid before", Style.HYBRID_BEFORE, trace)));
        }
        String title = "%s, %s, %s%s"
                .formatted(
                        test.bout().data(),
                        test.bout().activity(),
                        test.bout().subject(),
                        longest > 0 ? ", after %s s of new data".formatted(PlainNumber.of(longest)) : "");
        GaitCycles cycles = GaitCycles.of(test.bout().recording());
        FrameTorque reference = test.torque();
        List<Spread> measured = cycles.over(reference::at);
        return measured.isEmpty() ? overTime(title, test, shown) : overCycle(title, reference, cycles, measured, shown);
    }

    private record Shown(String label, Style style, Trace trace) {

        double torque(int frame) {
            return trace.estimate().torque(frame);
        }

        double interval(int frame) {
            return Coverage.HALF_WIDTH * trace.estimate().deviation(frame).orElse(Double.NaN);
        }
    }

    private static Optional<Trace> find(List<Trace> traces, String model, double seconds) {
        return traces.stream()
                .filter(trace -> trace.model().equals(model) && trace.secondsOfNewData() == seconds)
                .findFirst();
    }

    private static Chart overCycle(
            String title, FrameTorque reference, GaitCycles cycles, List<Spread> measured, List<Shown> shown) {
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve(
                "measured ± SD",
                Style.MEASURED,
                measured.stream().map(Spread::mean).toList(),
                measured.stream().map(Spread::deviation).toList()));
        for (Shown each : shown) {
            IntToDoubleFunction torque = frame -> reference.knows(frame) ? each.torque(frame) : Double.NaN;
            IntToDoubleFunction interval = frame -> reference.knows(frame) ? each.interval(frame) : Double.NaN;
            curves.add(new Curve(
                    each.label,
                    each.style,
                    cycles.over(torque).stream().map(Spread::mean).toList(),
                    each.style == Style.HYBRID
                            ? cycles.over(interval).stream().map(Spread::mean).toList()
                            : List.of()));
        }
        List<Double> percent =
                IntStream.range(0, GaitCycles.POINTS).mapToObj(Double::valueOf).toList();
        String caption =
                "Mean over %d cycles of the test. Grey: ± standard deviation of what was measured. Blue: 90 %% interval of the hybrid."
                        .formatted(measured.getFirst().count());
        return new Chart(title, caption, "gait cycle from greatest knee flexion, %", UP, percent, curves);
    }

    private static Chart overTime(String title, Excerpt test, List<Shown> shown) {
        FrameTorque reference = test.torque();
        int[] frames =
                IntStream.range(0, reference.frames()).filter(reference::knows).toArray();
        List<Curve> curves = new ArrayList<>();
        curves.add(new Curve("measured", Style.MEASURED, values(frames, reference::at), List.of()));
        for (Shown each : shown) {
            curves.add(new Curve(
                    each.label,
                    each.style,
                    values(frames, each::torque),
                    each.style == Style.HYBRID ? values(frames, each::interval) : List.of()));
        }
        return new Chart(
                title,
                "The test as it went. Blue: 90 % interval of the hybrid.",
                "time, s",
                UP,
                values(frames, frame -> frame / FrameGrid.FRAME_RATE),
                curves);
    }

    private static List<Double> values(int[] frames, IntToDoubleFunction signal) {
        return IntStream.of(frames).mapToDouble(signal).boxed().toList();
    }

    /// Whose curves are shown.
    private static final class MiddleSubject {

        /// The traces of the subject whose error is the middle one among those of the model that is shown
        /// first.
        static List<Trace> of(List<Trace> traces) {
            double longest =
                    traces.stream().mapToDouble(Trace::secondsOfNewData).max().orElse(0);
            String model = traces.stream().anyMatch(trace -> trace.model().equals("hybrid"))
                    ? "hybrid"
                    : traces.getFirst().model();
            List<Trace> sorted = traces.stream()
                    .filter(trace -> trace.model().equals(model) && trace.secondsOfNewData() == longest)
                    .sorted(Comparator.comparingDouble(MiddleSubject::error))
                    .toList();
            Trace middle = sorted.isEmpty() ? traces.getFirst() : sorted.get(sorted.size() / 2);
            return traces.stream()
                    .filter(trace -> trace.test().bout().isOf(middle.test().bout()))
                    .toList();
        }

        private static double error(Trace trace) {
            return Accuracy.of(trace.test(), trace.estimate()).score().rmse();
        }
    }
}
