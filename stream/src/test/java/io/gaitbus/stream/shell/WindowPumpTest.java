package io.gaitbus.stream.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.api.Test;

class WindowPumpTest {

    @Test
    void a_commit_that_meets_a_rebalance_or_a_busy_broker_is_tried_again() {
        assertThat(WindowPump.passes(new RebalanceInProgressException())).isTrue();
        assertThat(WindowPump.passes(new CommitFailedException())).isTrue();
        assertThat(WindowPump.passes(new TimeoutException())).isTrue();
    }

    @Test
    void a_commit_that_will_never_be_allowed_stops_the_service() {
        assertThat(WindowPump.passes(new FencedInstanceIdException("another has this name")))
                .isFalse();
        assertThat(WindowPump.passes(new TopicAuthorizationException("no"))).isFalse();
        assertThat(WindowPump.passes(new IllegalStateException("a bug"))).isFalse();
    }
}
