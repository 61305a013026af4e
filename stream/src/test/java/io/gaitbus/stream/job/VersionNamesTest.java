package io.gaitbus.stream.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionNamesTest {

    private final List<String> known = new ArrayList<>();
    private final VersionNames names = new VersionNames(() -> known);

    @Test
    void versions_of_a_subject_count_up_from_1() {
        assertThat(names.next("anna")).isEqualTo("anna/1");
        assertThat(names.next("anna")).isEqualTo("anna/2");
        assertThat(names.next("bela")).isEqualTo("bela/1");
    }

    @Test
    void the_next_is_above_the_highest_on_the_log() {
        known.addAll(List.of("anna/2", "anna/10", "anna/9", "bela/30"));

        assertThat(names.next("anna")).isEqualTo("anna/11");
    }

    @Test
    void a_version_that_is_not_yet_back_from_the_log_is_not_given_twice() {
        known.add("anna/4");
        assertThat(names.next("anna")).isEqualTo("anna/5");
        assertThat(names.next("anna")).isEqualTo("anna/6");

        known.add("anna/9");
        assertThat(names.next("anna")).isEqualTo("anna/10");
    }

    @Test
    void names_that_are_none_of_ours_do_not_count() {
        known.addAll(List.of("anna/99999999999", "anna/one", "anna/", "anna", "anna/7/2", "generic", "susanna/8"));

        assertThat(names.next("anna")).isEqualTo("anna/1");
    }

    @Test
    void a_subject_may_be_called_anything() {
        known.addAll(List.of("a.b/3", "axb/9"));

        assertThat(names.next("a.b")).isEqualTo("a.b/4");
        assertThat(names.next("(")).isEqualTo("(/1");
    }
}
