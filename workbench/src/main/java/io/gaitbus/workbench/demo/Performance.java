package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.lab.Lab;
import io.gaitbus.workbench.lab.Pace;
import io.gaitbus.workbench.lab.TorqueLog;
import io.gaitbus.workbench.lab.TorqueSubscription;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.lab.WindowSender;
import io.gaitbus.workbench.lab.Windows;
import java.time.Duration;

/// A participant on stage: windows go out, torque comes back.
final class Performance implements AutoCloseable {

    /// Frames of a window: 20 ms.
    private static final int WINDOW = 2;

    /// Of 8192 that ingest-service allows.
    private static final int MOST_UNANSWERED = 1024;

    /// How long the pipeline may say nothing while it has frames to answer.
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Lab lab;
    private final Participant participant;
    private final Speed speed;
    private final Windows windows;
    private final TorqueLog log;
    private final TorqueSubscription subscription;
    private final WindowSender sender;
    private volatile int sent;
    private volatile int end;

    private Performance(Lab lab, Participant participant, Speed speed) {
        Trial trial = participant.trial();
        this.lab = lab;
        this.participant = participant;
        this.speed = speed;
        this.end = trial.frames();
        this.windows = new Windows(trial);
        this.log = new TorqueLog(trial.frames());
        this.subscription = lab.subscribe(trial, log);
        this.sender = lab.sender(trial, MOST_UNANSWERED);
    }

    /// Registers the subject, opens the session, subscribes to its torque and connects to send its windows.
    static Performance open(Lab lab, Participant participant, Speed speed) {
        lab.register(participant.trial().recording().person());
        lab.open(participant.trial());
        return new Performance(lab, participant, speed);
    }

    Participant participant() {
        return participant;
    }

    TorqueLog log() {
        return log;
    }

    /// Frames sent so far.
    int sent() {
        return sent;
    }

    /// The frame it ends before.
    int end() {
        return end;
    }

    /// Lets it end before a frame, or as soon as it can.
    void endAt(int frame) {
        end = Math.min(end, frame);
    }

    /// Streams the frames before one, and waits until ingest-service has them all.
    ///
    /// @param halt        number of that frame; its own end may come before
    /// @param delayMillis how long after now the first frame is sampled
    void streamTo(int halt, long delayMillis) throws InterruptedException {
        Pace pace = new Pace(System.nanoTime() + delayMillis * NANOS_PER_MILLI, sent);
        while (sent < Math.min(halt, end)) {
            int next = Math.min(halt, sent + WINDOW);
            switch (speed) {
                case REAL_TIME -> pace.await(next - 1);
                case MAX -> {}
            }
            awaitTorque(sent - speed.mostFramesAhead());
            sender.send(windows.window(sent, next));
            sent = next;
        }
        sender.awaitAnswers();
    }

    /// Waits for the torque of what has been sent so far, as much of it as can be told before more is sent.
    void awaitTorqueOfAllSent() {
        awaitTorque(windows.answerable(sent));
    }

    /// Waits for the torque of so many frames.
    ///
    /// @throws Failure where none comes for long
    void awaitTorque(int frames) {
        if (!log.await(frames, SILENCE)) {
            String reason = log.ended()
                    .map(ended -> "ingest-service ended its torque: " + ended)
                    .orElse("no torque came for %d s".formatted(SILENCE.toSeconds()));
            throw new Failure("%s: %s, after %d of %d frames sent"
                    .formatted(participant.trial().stream(), reason, log.frames(), sent));
        }
    }

    /// Waits for what has not come yet; what does not come is lost.
    void awaitEnd() {
        log.await(sent, SILENCE);
        lab.closeSession(participant.trial());
    }

    /// Frames that ingest-service has said to have.
    int framesTaken() {
        return Math.toIntExact(sender.framesTaken());
    }

    @Override
    public void close() {
        sender.close();
        subscription.close();
    }
}
