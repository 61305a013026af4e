package io.gaitbus.ingest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Knee torque as measured.
@Schema(description = "Knee torque as measured by inverse dynamics or dynamometer, frame by frame at 100 Hz.")
record ReferenceTorqueInput(
        @Schema(description = "Number of its first frame.", examples = "0")
        @NotNull(message = "0 or above")
        @PositiveOrZero(message = "0 or above")
        Long firstFrame,

        @Schema(
                description =
                        "Knee torque over body mass, N·m/kg, extension positive, -10 to 10; null or NaN where it is "
                                + "not known.",
                examples = "[0.12, null, 0.15]")
        @NotNull(message = ReferenceTorqueInput.FRAMES)
        @Size(min = 1, max = ReferenceTorqueInput.MOST_FRAMES, message = ReferenceTorqueInput.FRAMES)
        List<Float> torque,

        @Schema(
                description = "How it was measured and filtered, in the lab's words.",
                examples = "inverse dynamics, 6 Hz zero-lag")
        @NotBlank(message = ReferenceTorqueInput.SOURCE)
        @Size(max = 500, message = ReferenceTorqueInput.SOURCE)
        String source) {

    /// 1000 s of frames: 400 kB, well below the largest message.
    static final int MOST_FRAMES = 100_000;

    private static final String FRAMES = "1 to 100000 frames an upload";
    private static final String SOURCE = "1 to 500 characters on how it was measured and filtered";

    /// The torque, NaN where it is not known.
    float[] samples() {
        float[] samples = new float[torque.size()];
        for (int i = 0; i < samples.length; i++) {
            Float known = torque.get(i);
            samples[i] = known == null ? Float.NaN : known;
        }
        return samples;
    }
}
