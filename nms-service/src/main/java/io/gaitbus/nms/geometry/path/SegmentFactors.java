package io.gaitbus.nms.geometry.path;

/// Sizes of a subject's segments over those of a model, dimensionless.
///
/// @param pelvis above 0
/// @param thigh  above 0
/// @param shank  above 0
/// @param foot   above 0
public record SegmentFactors(double pelvis, double thigh, double shank, double foot) {

    public SegmentFactors {
        if (!(pelvis > 0 && thigh > 0 && shank > 0 && foot > 0)) {
            throw new IllegalArgumentException("pelvis %s, thigh %s, shank %s, foot %s; above 0 would be right"
                    .formatted(pelvis, thigh, shank, foot));
        }
    }
}
