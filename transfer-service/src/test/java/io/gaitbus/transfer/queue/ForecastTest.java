package io.gaitbus.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.transfer.queue.Forecast.UnderWay;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ForecastTest {

    @Test
    void a_request_waits_for_the_job_under_way_and_those_before_it_and_lasts_as_long_as_they_did() {
        Forecast forecast = Forecast.NONE.after(10).after(20);
        assertThat(forecast.secondsLeft(1, new UnderWay(4, 99))).isEqualTo(4 + 15);
        assertThat(forecast.secondsLeft(3, new UnderWay(4, 99))).isEqualTo(4 + 45);
    }

    @Test
    void before_the_first_job_is_done_the_one_under_way_is_the_measure() {
        assertThat(Forecast.NONE.secondsLeft(2, new UnderWay(6, 30))).isEqualTo(6 + 60);
        assertThat(Forecast.NONE.secondsLeft(2, new UnderWay(Double.NaN, Double.NaN)))
                .isNaN();
    }

    @Test
    void a_quarter_of_a_core_rests_three_times_as_long_as_it_works() {
        assertThat(new CpuShare(0.25).rest(Duration.ofMillis(40))).isEqualTo(Duration.ofMillis(120));
        assertThat(new CpuShare(1).rest(Duration.ofMillis(40))).isZero();
        assertThatThrownBy(() -> new CpuShare(0)).hasMessage("a share of 0.0 of a core is outside (0, 1]");
        assertThatThrownBy(() -> new CpuShare(Double.NaN)).hasMessage("a share of NaN of a core is outside (0, 1]");
    }
}
