package io.gaitbus.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.CheckpointScore;
import io.gaitbus.message.JobCheckpoint;
import io.gaitbus.transfer.fitting.Checkpoint;
import io.gaitbus.transfer.fitting.Estimator;
import io.gaitbus.transfer.fitting.Figures;
import io.gaitbus.transfer.fitting.Interval;
import io.gaitbus.transfer.fitting.Score;
import io.gaitbus.transfer.fitting.Snapshot;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckpointsTest {

    private static final MessageCodec<JobCheckpoint> CODEC = MessageCodec.of(JobCheckpoint.class);

    /// Numbers that no decimal writes, so that what is rounded on the way is seen.
    private static final Figures FIGURES = new Figures(Map.of(
            Estimator.NETWORK, new Score(40, 1.0 / 3, Math.E, Math.PI, -1.0 / 7, 1.0 / 9),
            Estimator.RIDGE, new Score(40, 2.0 / 3, Math.E, Math.PI, -1.0 / 7, 1.0 / 9)));

    private static final Interval INTERVAL = Interval.of(new float[] {1f / 3, 0.7f});

    private static JobCheckpoint message(Checkpoint checkpoint) {
        return Checkpoints.message(
                JobCheckpoint.newBuilder()
                        .setJob("job-1")
                        .setSubject("anna")
                        .setCode("1")
                        .setInputs("ab"),
                checkpoint,
                5);
    }

    private static Checkpoint there(Checkpoint checkpoint) {
        return Checkpoints.checkpoint(CODEC.decode(CODEC.encode(message(checkpoint))));
    }

    @Test
    void a_checkpoint_comes_back_from_the_log_to_the_bit() {
        float[] weights = {1f / 3, -0f, Float.MIN_VALUE};
        float[] mean = {1e-20f, 2f / 3, -1f / 7};
        float[] square = {1e-38f, 0, 3f};
        Snapshot snapshot = Snapshot.of(7, 91, weights, mean, square);
        Checkpoint back = there(new Checkpoint(2, FIGURES, INTERVAL, Optional.of(snapshot), 0.4));
        assertThat(back.trainings()).isEqualTo(2);
        assertThat(back.figures()).isEqualTo(FIGURES);
        assertThat(back.interval()).isEqualTo(INTERVAL);
        assertThat(back.fraction()).isEqualTo(0.4);
        assertThat(back.underWay()).hasValueSatisfying(same -> {
            assertThat(same.passes()).isEqualTo(7);
            assertThat(same.steps()).isEqualTo(91);
            assertThat(same.weights()).isEqualTo(weights);
            assertThat(same.mean()).isEqualTo(mean);
            assertThat(same.square()).isEqualTo(square);
        });
    }

    @Test
    void between_two_trainings_there_are_no_weights_to_keep() {
        Checkpoint between = new Checkpoint(3, FIGURES, INTERVAL, Optional.empty(), 0.5);
        assertThat(there(between)).isEqualTo(between);
        assertThat(there(Checkpoint.BEGINNING)).isEqualTo(Checkpoint.BEGINNING);
    }

    @Test
    void one_that_no_training_of_ours_can_have_left_is_named() {
        JobCheckpoint unknown = JobCheckpoint.newBuilder(message(Checkpoint.BEGINNING))
                .setScores(Map.of("oracle", new CheckpointScore(1L, 0.0, 0.0, 0.0, 0.0, 0.0)))
                .build();
        assertThatThrownBy(() -> Checkpoints.checkpoint(unknown))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("ORACLE");
        JobCheckpoint negative = JobCheckpoint.newBuilder(message(Checkpoint.BEGINNING))
                .setTrainings(-1)
                .build();
        assertThatThrownBy(() -> Checkpoints.checkpoint(negative)).hasMessageContaining("-1 trainings done");
    }
}
