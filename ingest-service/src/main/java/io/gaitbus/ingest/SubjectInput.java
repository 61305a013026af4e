package io.gaitbus.ingest;

import io.gaitbus.ingest.session.LegLength;
import io.gaitbus.ingest.session.SegmentLength;
import io.gaitbus.ingest.session.Violation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A person, as a lab registers one.
///
/// @param mass        body mass, kg
/// @param height      body height, m
/// @param legLength   from greater trochanter to floor, m
/// @param thighLength from hip joint centre to knee joint centre, m
/// @param shankLength from knee joint centre to ankle joint centre, m
@Schema(
        description = "A person. Leg length is taken as measured, else as 0.53 of the height (Winter 2009), else as "
                + "that of the generic anatomy. Thigh and shank, where not measured, are scaled with the leg.")
record SubjectInput(
        @Schema(description = "Body mass, kg.", examples = "58.0")
        @NotNull(message = SubjectInput.MASS)
        @DecimalMin(value = "5", message = SubjectInput.MASS)
        @DecimalMax(value = "300", message = SubjectInput.MASS)
        Double mass,

        @Schema(description = "Body height, m.", examples = "1.70")
        Optional<
                        @DecimalMin(value = "0.5", message = SubjectInput.HEIGHT)
                        @DecimalMax(value = "2.6", message = SubjectInput.HEIGHT) Double>
                height,

        @Schema(description = "Leg length from greater trochanter to floor, m.", examples = "0.90")
        Optional<
                        @DecimalMin(value = "0.2", message = SubjectInput.LEG_LENGTH)
                        @DecimalMax(value = "1.5", message = SubjectInput.LEG_LENGTH) Double>
                legLength,

        @Schema(description = "Length of the thigh, from hip joint centre to knee joint centre, m.", examples = "0.37")
        Optional<
                        @DecimalMin(value = "0.05", message = SubjectInput.THIGH_LENGTH)
                        @DecimalMax(value = "0.9", message = SubjectInput.THIGH_LENGTH) Double>
                thighLength,

        @Schema(
                description = "Length of the shank, from knee joint centre to ankle joint centre, m.",
                examples = "0.40")
        Optional<
                        @DecimalMin(value = "0.05", message = SubjectInput.SHANK_LENGTH)
                        @DecimalMax(value = "0.9", message = SubjectInput.SHANK_LENGTH) Double>
                shankLength) {

    private static final String MASS = "a body mass of 5 to 300 kg";
    private static final String HEIGHT = "a height of 0.5 to 2.6 m, not in centimetres";
    private static final String LEG_LENGTH = "a leg length of 0.2 to 1.5 m, not in centimetres";
    private static final String THIGH_LENGTH = "a thigh length of 0.05 to 0.9 m, not in centimetres";
    private static final String SHANK_LENGTH = "a shank length of 0.05 to 0.9 m, not in centimetres";

    /// What does not go together in it.
    List<Violation> violations() {
        List<Violation> violations = new ArrayList<>(LegLength.violations(legLength, height));
        double leg = LegLength.of(legLength, height);
        violations.addAll(SegmentLength.violations("thighLength", thighLength, leg));
        violations.addAll(SegmentLength.violations("shankLength", shankLength, leg));
        violations.addAll(SegmentLength.violations(thighLength, shankLength, leg));
        return violations;
    }
}
