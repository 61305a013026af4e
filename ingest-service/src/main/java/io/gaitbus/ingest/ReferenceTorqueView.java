package io.gaitbus.ingest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A stored reference torque.
///
/// @param known number of frames with a known torque
@Schema(description = "A stored reference torque.")
record ReferenceTorqueView(
        String session,
        String leg,
        long firstFrame,
        int frames,

        @Schema(description = "Frames with a known torque.") long known,

        String source,
        long uploadedAtMillis) {}
