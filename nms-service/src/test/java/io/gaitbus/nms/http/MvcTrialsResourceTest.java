package io.gaitbus.nms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.nms.http.MvcTrialsInput.ChannelInput;
import io.gaitbus.nms.signal.SurfaceEmg;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MvcTrialsResourceTest {

    private final MvcTrialsResource resource = new MvcTrialsResource();

    @Test
    void each_muscle_has_its_value_and_all_of_them_one_version() {
        MvcTrialsResource.MvcView view = resource.values(input(
                new ChannelInput("rect_fem", List.of(trial(1, 2e-4), trial(2, 4e-4))),
                new ChannelInput("soleus", List.of(trial(3, 3e-4)))));

        assertThat(view.version()).isPositive();
        assertThat(view.mvc()).extracting(MvcTrialsResource.MuscleView::muscle).containsExactly("rect_fem", "soleus");
        assertThat(view.mvc().getFirst().trial()).isEqualTo(1);
        assertThat(view.mvc().getFirst().volts()).isBetween(2.8e-4, 3.8e-4);
    }

    @Test
    void a_trial_that_cannot_be_used_is_named_with_its_place_and_muscle() {
        List<Float> dead = new ArrayList<>(trial(1, 4e-4));
        dead.subList(1000, 3000).replaceAll(_ -> 0f);

        assertThat(refused(input(new ChannelInput("rect_fem", List.of(trial(1, 4e-4), dead)))))
                .containsExactly(new Violation(
                        "channels[0].trials[1]",
                        "trial 1 of rect_fem, without a signal for a while",
                        "an electrode that is on"));
    }

    @Test
    void everything_that_cannot_be_is_named_at_once() {
        MvcTrialsInput input = new MvcTrialsInput(
                1000.0,
                Optional.of(55.0),
                List.of(
                        new ChannelInput("tongue", List.of(List.of(1f))),
                        new ChannelInput("soleus", List.of(Arrays.asList(0f, null))),
                        new ChannelInput("soleus", List.of(trial(1, 1e-4)))));

        assertThat(refused(input))
                .extracting(Violation::field)
                .containsExactly(
                        "mainsFrequency",
                        "channels[0].muscle",
                        "channels[0].trials[0][0]",
                        "channels[1].trials[0][1]",
                        "channels[2].muscle");
    }

    @Test
    void fields_that_are_missing_or_out_of_range_are_refused_with_what_would_be_right() {
        assertThat(constraints(new MvcTrialsInput(499.0, Optional.empty(), List.of())))
                .containsExactlyInAnyOrder("emgRate: 500 to 10000 Hz", "channels: at least one channel");
        assertThat(constraints(new MvcTrialsInput(null, Optional.empty(), List.of(new ChannelInput(null, List.of())))))
                .containsExactlyInAnyOrder(
                        "emgRate: 500 to 10000 Hz",
                        "channels[0].muscle: a muscle, e.g. rect_fem",
                        "channels[0].trials: at least one trial");
    }

    private List<Violation> refused(MvcTrialsInput input) {
        List<Violation> errors = new ArrayList<>();
        assertThatThrownBy(() -> resource.values(input))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> errors.addAll(refusal.errors()));
        return errors;
    }

    private static List<String> constraints(MvcTrialsInput input) {
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            Validator validator = factory.getValidator();
            return validator.validate(input).stream()
                    .map(MvcTrialsResourceTest::text)
                    .toList();
        }
    }

    private static String text(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private static MvcTrialsInput input(ChannelInput... channels) {
        return new MvcTrialsInput(1000.0, Optional.of(50.0), List.of(channels));
    }

    private static List<Float> trial(long seed, double strength) {
        List<Float> samples = new ArrayList<>();
        for (float sample : SurfaceEmg.of(1000, 4, seed, _ -> strength)) {
            samples.add(sample);
        }
        return samples;
    }
}
