package io.gaitbus.transfer.http;

import io.gaitbus.transfer.version.Wish;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who wants a pair changed, how, and why.
@Schema(description = "Who wants it, and why: both are recorded with the pair.")
public record ActivationInput(
        @Schema(description = "Whether what goes into force is to stay there: no promotion takes its place.")
        boolean pin,

        @Schema(description = "Whether a version goes into force that the gate rejected.")
        boolean force,

        @Schema(description = "Who wants it.", examples = "kim")
        Optional<@Size(max = 200, message = "up to 200 characters") String> by,

        @Schema(description = "Why.", examples = "a limp since Monday")
        Optional<@Size(max = 1000, message = "up to 1000 characters") String> reason) {

    private static final ActivationInput NONE = new ActivationInput(false, false, Optional.empty(), Optional.empty());

    /// A request without a body wants nothing special.
    static Wish wish(ActivationInput body) {
        ActivationInput input = Optional.ofNullable(body).orElse(NONE);
        return new Wish(input.pin, input.force, input.by.orElse(""), input.reason.orElse(""));
    }
}
