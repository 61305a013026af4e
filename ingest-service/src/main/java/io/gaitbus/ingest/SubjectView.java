package io.gaitbus.ingest;

import io.gaitbus.message.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A registered person.
@Schema(description = "A registered person.")
record SubjectView(
        String id,

        @Schema(description = "Body mass, kg.") double mass,

        @Schema(description = "Leg length from greater trochanter to floor, m.")
        double legLength,

        @Schema(description = "Length of the thigh, m; 0: not measured, scaled with the leg.")
        double thighLength,

        @Schema(description = "Length of the shank, m; 0: not measured, scaled with the leg.")
        double shankLength,

        @Schema(description = "Wall clock of the registration, ms since 1970.")
        long registeredAtMillis) {

    static SubjectView of(Subject subject) {
        return new SubjectView(
                subject.getId(),
                subject.getMass(),
                subject.getLegLength(),
                subject.getThighLength(),
                subject.getShankLength(),
                subject.getRegisteredAtMillis());
    }
}
