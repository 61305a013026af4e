package io.gaitbus.nms.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gaitbus.gait.Muscles;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.osim.Side;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelIntakeTest {

    private static final String MODEL = model();

    private final ModelIntake intake = new ModelIntake();

    @Test
    void a_model_becomes_an_anatomy_that_can_be_read_back() throws IOException {
        Anatomy anatomy = intake.anatomy(70, Side.RIGHT, body(MODEL));

        assertThat(anatomy.mass()).isEqualTo(70);
        assertThat(KneeGeometry.read(anatomy.geometry().written()).written())
                .isEqualTo(anatomy.geometry().written());
    }

    @Test
    void a_model_of_up_to_4_MB_is_taken_and_a_larger_one_refused() throws IOException {
        String largest = MODEL + " ".repeat(ModelIntake.LARGEST - MODEL.getBytes(StandardCharsets.UTF_8).length);

        assertThat(intake.anatomy(70, Side.RIGHT, body(largest)).units()).hasSize(Muscles.KNEE.size());
        assertThat(refused(largest + " "))
                .containsExactly(new Violation("body", "larger than 4 MB", "a model of up to 4 MB (4194304 bytes)"));
    }

    @Test
    void a_model_that_no_leg_can_be_made_of_is_refused_with_the_reason() {
        assertThat(refused("<Model/>")).singleElement().satisfies(violation -> {
            assertThat(violation.value()).isEqualTo("an unusable model");
            assertThat(violation.expected()).startsWith("muscles that are missing: rect_fem_r");
        });
    }

    /// The insertion of the short head of the biceps, half a metre down the tibia.
    @Test
    void muscles_that_are_no_human_ones_are_refused_by_name() {
        String far = MODEL.replaceFirst("(?s)(name=\"bifemsh_r-P2\".*?<location>\\S+ )\\S+", "$1-0.5");

        assertThat(refused(far))
                .singleElement()
                .satisfies(violation -> assertThat(violation.expected())
                        .matches("muscle bifemsh has a moment arm of \\S+ m/rad about the knee at a hip of -15°, "
                                + "a knee of -?\\d+° and an ankle of -30°; below 0.15 would be right"));
    }

    /// The origin of the rectus femoris, 2.5 m above the hip.
    @Test
    void lengths_that_are_no_human_ones_are_refused_by_name() {
        String far = MODEL.replaceFirst("(?s)(name=\"rect_fem_r\".*?<location>\\S+ )\\S+", "$12.5");

        assertThat(refused(far))
                .singleElement()
                .satisfies(violation -> assertThat(violation.expected())
                        .matches(
                                "muscle rect_fem is \\S+ m long at a hip of -15°, a knee of -10° and an ankle of -30°; "
                                        + "0.02 to 1.5 m would be right"));
    }

    @Test
    void lengths_that_are_no_numbers_are_refused_by_name() {
        String endless = MODEL.replaceFirst("(?s)(name=\"rect_fem_r\".*?<location>\\S+ )\\S+", "$11e200");

        assertThat(refused(endless))
                .singleElement()
                .satisfies(violation -> assertThat(violation.expected()).contains("rect_fem"));
    }

    private List<Violation> refused(String model) {
        List<Violation> errors = new ArrayList<>();
        assertThatThrownBy(() -> intake.anatomy(70, Side.RIGHT, body(model)))
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> errors.addAll(refusal.errors()));
        return errors;
    }

    private static InputStream body(String model) {
        return new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8));
    }

    private static String model() {
        try (InputStream file = KneeGeometry.class.getResourceAsStream("gait2392-right-leg.osim")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped model", e);
        }
    }
}
