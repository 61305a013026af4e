package io.gaitbus.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubjectRulesTest {

    @Test
    void nobody_is_called_population() {
        assertThat(SubjectRules.violations("subject", "population"))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("subject");
                    assertThat(violation.value()).isEqualTo("population");
                    assertThat(violation.expected()).startsWith("another name");
                });
    }

    @Test
    void any_other_name_can_be() {
        assertThat(SubjectRules.violations("id", "population-1")).isEmpty();
    }
}
