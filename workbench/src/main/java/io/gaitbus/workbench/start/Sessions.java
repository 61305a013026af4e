package io.gaitbus.workbench.start;

import io.gaitbus.gait.Topics;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.Model;
import java.time.Duration;

/// Streams at once, each computed by a model of its own.
///
/// @param number  how many
/// @param seconds how long each is, s
record Sessions(int number, int seconds) {

    private static final int FRAMES_PER_SECOND = 100;
    private static final int WINDOW = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /// Publishes a version for each of them.
    void publishModels(InferenceLog log) {
        for (int i = 0; i < number; i++) {
            log.publish(version(i), Model.random(Architecture.STANDARD, i));
        }
        log.flush();
    }

    /// Puts their windows on the log, all streams in step.
    void stream(InferenceLog log) {
        // one frame more than is sent: no window is the last one, so that every stream stays under way
        int frames = seconds * FRAMES_PER_SECOND;
        for (int first = 0; first < frames; first += WINDOW) {
            for (int i = 0; i < number; i++) {
                log.send(new MuscleWindows("memory-" + i, frames + 1).window(first, first + WINDOW, version(i)));
            }
        }
        log.flush();
    }

    /// Waits until every window has its torque on the log.
    void awaitTorque(InferenceLog log) {
        int windows = number * seconds * FRAMES_PER_SECOND / WINDOW;
        log.awaitCount(Topics.TORQUE_WINDOWS, windows, PATIENCE);
    }

    private static String version(int session) {
        return "memory-%d/1".formatted(session);
    }
}
