package io.gaitbus.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.TrainingRequest;
import io.gaitbus.transfer.fitting.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

    private static final Verdict REJECTED = new Verdict.Rejected("not below ridge 0.1");

    @Test
    void the_gate_decides_where_nobody_forces_it() {
        assertThat(Judgement.of(REJECTED, request(false)).verdict()).isEqualTo(io.gaitbus.message.Verdict.REJECTED);
        assertThat(Judgement.of(new Verdict.Promoted("below all"), request(false))
                        .verdict())
                .isEqualTo(io.gaitbus.message.Verdict.PROMOTED);
    }

    @Test
    void a_version_forced_against_the_gate_is_recorded_as_such_with_who_did_it_and_what_the_gate_said() {
        Judgement forced = Judgement.of(REJECTED, request(true));
        assertThat(forced.verdict()).isEqualTo(io.gaitbus.message.Verdict.FORCED);
        assertThat(forced.reason()).contains("Dr Vega", "not below ridge 0.1");
    }

    @Test
    void force_changes_nothing_where_the_gate_says_yes() {
        assertThat(Judgement.of(new Verdict.Promoted("below all"), request(true))
                        .verdict())
                .isEqualTo(io.gaitbus.message.Verdict.PROMOTED);
    }

    private static TrainingRequest request(boolean force) {
        return TrainingRequest.newBuilder()
                .setJob("j")
                .setSubject("s1")
                .setSessions(List.of("a"))
                .setForce(force)
                .setRequestedBy("Dr Vega")
                .build();
    }
}
