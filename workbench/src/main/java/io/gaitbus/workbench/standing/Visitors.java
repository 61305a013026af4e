package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.lab.Pace;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.lab.WindowSender;
import io.gaitbus.workbench.lab.Windows;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.net.URI;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/// Simulated subjects of a standing lab: each moves in real time, one bout after another. A bout is a
/// session of its own, `sim-0001-1` and so on, whose torque is known once it is over, so that the network
/// can be fitted to it.
final class Visitors {

    private static final double BOUT_SECONDS = 60;

    /// Frames of a window: 20 ms.
    private static final int WINDOW = 2;

    private static final int MOST_UNANSWERED = 1024;

    private Visitors() {}

    /// Lets so many come, and returns at once.
    ///
    /// @param ingest where ingest-service is
    /// @param told   of each bout, and of what ended the visit
    static void come(int subjects, URI ingest, Consumer<String> told) {
        for (int number = 1; number <= subjects; number++) {
            SimulatedSubject subject = SimulatedSubject.of(number);
            int first = number - 1;
            Thread.ofPlatform().daemon().name(subject.id()).start(() -> visit(subject, first, ingest, told));
        }
    }

    private static void visit(SimulatedSubject subject, int first, URI ingest, Consumer<String> told) {
        Activity[] activities = Activity.values();
        try (Lab lab = new Lab(ingest)) {
            lab.register(subject.person());
            for (int bout = 1; true; bout++) {
                Activity activity = activities[(first + bout) % activities.length];
                Recording recording = subject.perform(activity, BOUT_SECONDS);
                String session = "%s-%d".formatted(subject.id(), bout);
                told.accept("session %s: %s".formatted(session, recording.activity()));
                perform(lab, new Trial(session, recording));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            told.accept("%s has left: %s".formatted(subject.id(), e.getMessage()));
        }
    }

    private static void perform(Lab lab, Trial trial) throws InterruptedException {
        lab.open(trial);
        Windows windows = new Windows(trial);
        Pace pace = new Pace(System.nanoTime(), 0);
        try (WindowSender sender = lab.sender(trial, MOST_UNANSWERED)) {
            for (int frame = 0; frame < trial.frames(); frame += WINDOW) {
                int next = Math.min(trial.frames(), frame + WINDOW);
                pace.await(next - 1);
                sender.send(windows.window(frame, next));
            }
            sender.awaitAnswers();
        }
        lab.closeSession(trial);
        Recording recording = trial.recording();
        lab.upload(
                trial,
                recording.reference().onFrames(trial.frames(), OptionalDouble.empty()),
                trial.frames(),
                "as simulated");
    }
}
