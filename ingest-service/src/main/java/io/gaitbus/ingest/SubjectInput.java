package io.gaitbus.ingest;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A person, as a lab registers one.
///
/// @param mass      body mass, kg
/// @param height    body height, m
/// @param legLength from greater trochanter to floor, m
@Schema(
        description = "A person. Leg length is taken as measured, else as 0.53 of the height (Winter 2009), else as "
                + "that of the generic anatomy.")
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
                legLength) {

    private static final String MASS = "a body mass of 5 to 300 kg";
    private static final String HEIGHT = "a height of 0.5 to 2.6 m, not in centimetres";
    private static final String LEG_LENGTH = "a leg length of 0.2 to 1.5 m, not in centimetres";
}
