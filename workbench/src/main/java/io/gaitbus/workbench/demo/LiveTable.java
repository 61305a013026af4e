package io.gaitbus.workbench.demo;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.workbench.command.TextTable;
import io.gaitbus.workbench.lab.TorqueLog;
import java.util.List;
import org.HdrHistogram.Histogram;

/// The table that is shown while torque comes in.
final class LiveTable {

    /// Errors and latencies are those of the latest seconds.
    private static final int LATEST_SECONDS = 10;

    private static final int LATEST_FRAMES = (int) (LATEST_SECONDS * FrameGrid.FRAME_RATE);

    private static final List<String> COLUMNS = List.of(
            "subject", "activity", "model", "frames", "N·m/kg", "RMSE of NMS", "of network", "latency p50", "p99");

    private LiveTable() {}

    /// The table as it stands.
    static List<String> lines(List<Performance> performances) {
        return new TextTable(
                        COLUMNS, 3, performances.stream().map(LiveTable::row).toList())
                .lines();
    }

    private static List<String> row(Performance performance) {
        Participant participant = performance.participant();
        TorqueLog log = performance.log();
        float[] network = log.network();
        int end = end(network);
        Stretch latest = new Stretch(Math.max(0, end - LATEST_FRAMES), end);
        Histogram latency = log.latencyNanos(latest.from(), latest.end());
        return List.of(
                participant.subject(),
                participant.trial().recording().activity(),
                log.reigns().isEmpty() ? "–" : log.reigns().getLast().modelVersion(),
                Integer.toString(log.frames()),
                end == 0 ? "–" : Figures.signed(network[end - 1]),
                error(Scores.of(participant.reference(), log.muscle(), latest)),
                error(Scores.of(participant.reference(), network, latest)),
                Figures.millis(latency, 50),
                Figures.millis(latency, 99));
    }

    /// Number of the frame after the last one that came.
    private static int end(float[] torque) {
        int end = torque.length;
        while (end > 0 && Float.isNaN(torque[end - 1])) {
            end--;
        }
        return end;
    }

    private static String error(Score score) {
        return Figures.of(score.rmse());
    }
}
