package io.gaitbus.workbench.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.job.JobOutcome;
import io.gaitbus.workbench.lab.TorqueLog.Reign;
import io.gaitbus.workbench.launcher.Launcher;
import io.gaitbus.workbench.launcher.Service;
import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.RecordingOptions;
import io.gaitbus.workbench.recording.RecordingReader;
import io.gaitbus.workbench.simulation.Activity;
import io.gaitbus.workbench.simulation.SimulatedSubject;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/// Broker, services as packaged, a recording in by ingest's public API, torque out by the same; a fine-tuning on the
/// way.
class EndToEndTest {

    @Test
    void a_simulated_bout_comes_back_whole_and_the_fitted_model_takes_over() {
        Recording run = SimulatedSubject.of(5).perform(Activity.RUNNING, 35);
        SubjectResult subject =
                streamed(Plan.of(List.of(run), Speed.MAX, new Plan.Ending.Complete(), OptionalDouble.of(20)));
        assertWhole(subject, run.frames());
        assertTakenOver(subject, 2000);
        // the population has never seen this person: channels, signs or frames mixed up on the way leave it no R² above
        // that of a constant, which is 0 at best
        assertThat(subject.before().network().r2()).isGreaterThan(0.5);
        assertThat(subject.after().network().r2()).isGreaterThan(0.8);
    }

    /// Fitted on its first 30 s, judged on the frames after them against the reference torque low-passed at 6 Hz.
    @Test
    void a_real_walk_comes_back_whole_and_its_torque_is_within_a_tenth_of_a_newton_metre_a_kilogram() {
        Path walk = Path.of(System.getProperty("gaitbus.recordings", "")).resolve("treadmill-subject06/walk45");
        assumeTrue(Files.isDirectory(walk), "no recording at " + walk);
        Recording recording = RecordingReader.read(walk, RecordingOptions.NONE);
        SubjectResult subject = streamed(Plan.of(recording, Speed.MAX, OptionalDouble.empty()));
        assertWhole(subject, 5904);
        assertTakenOver(subject, 3000);
        Scores after = subject.after();
        assertThat(after.network().rmse())
                .isLessThan(0.10)
                .isLessThan(after.constant().rmse() / 2)
                .isLessThan(after.nms().rmse());
        assertThat(after.network().r2()).isGreaterThan(0.8);
    }

    private static SubjectResult streamed(Plan plan) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Screen.Output unseen = new Screen.Output(nowhere, false);
        try (Screen screen = Screen.on(unseen, unseen)) {
            return new Demo(screen, Launcher.cached(EnumSet.allOf(Service.class)))
                    .run(plan)
                    .subjects()
                    .getFirst();
        }
    }

    private static void assertWhole(SubjectResult subject, int frames) {
        assertThat(subject.counts().in()).isEqualTo(frames);
        assertThat(subject.counts().out()).isEqualTo(frames);
        assertThat(subject.counts().lost()).isZero();
        assertThat(subject.counts().duplicated()).isZero();
        assertThat(subject.counts().outOfOrder()).isZero();
        assertThat(subject.counts().withoutModel()).isZero();
    }

    /// The gate has promoted the fitted model, and it has made every frame from the halt on.
    private static void assertTakenOver(SubjectResult subject, int frame) {
        assertThat(subject.fitting())
                .hasValueSatisfying(
                        outcome -> assertThat(outcome).as(outcome.reason()).isInstanceOf(JobOutcome.Promoted.class));
        assertThat(subject.reigns()).extracting(Reign::firstFrame).containsExactly(0, frame);
        assertThat(subject.reigns())
                .extracting(Reign::modelVersion)
                .containsExactly("population/1", subject.subject() + "/1");
    }
}
