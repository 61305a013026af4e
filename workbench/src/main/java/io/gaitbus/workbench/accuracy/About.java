package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.data.Subject;
import io.gaitbus.workbench.evaluation.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;

/// What an evaluation rests on, for people: data, split, filter, seeds.
final class About {

    private About() {}

    static List<String> lines(List<DataSet> data, Protocol protocol, int seeds, String muscles) {
        List<String> lines = new ArrayList<>();
        lines.add("protocol %s: %s".formatted(protocol.name(), protocol.inWords()));
        lines.add(
                "reference: torque low-passed without lag, fourth-order Butterworth forward and backward, 12 Hz running, "
                        + "else 6 Hz, each part of a recording by itself, 0.5 s dropped at each cut");
        for (DataSet set : data) {
            int recordings = set.subjects().stream()
                    .mapToInt(subject -> subject.bouts().size())
                    .sum();
            lines.add("data %s: %s, %s"
                    .formatted(
                            set.name(), counted(set.subjects().size(), "subject"), counted(recordings, "recording")));
            set.notes().forEach(note -> lines.add("  " + note));
            if (set.subjects().stream().anyMatch(Subject::needsMvc)) {
                lines.add(
                        "  MVC: highest causal envelope of the seconds that are fitted or adapted to, never of others");
            }
        }
        lines.add("seeds: %s; of each subject the median over seeds, then mean ± standard deviation over subjects"
                .formatted(seeds == 1 ? "1" : "1 to " + seeds));
        lines.add("muscle torques of ridge+nms and hybrid: " + muscles);
        return lines;
    }

    private static String counted(int count, String what) {
        return "%d %s%s".formatted(count, what, count == 1 ? "" : "s");
    }
}
