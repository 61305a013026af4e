package io.gaitbus.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What a lab sets for this service, under `ingest.*`.
@ConfigMapping(prefix = "ingest")
interface IngestConfig {

    /// How long a request or a window waits until the log has it, before its sender is told that it is not confirmed.
    @WithDefault("10s")
    Duration patience();

    /// How many windows a sender may have without an answer; beyond it its socket is closed.
    @WithDefault("8192")
    int unansweredWindows();

    /// How many windows of all senders may wait until the log has them; beyond it the sockets of those who send more
    /// are closed. One of nine channels at 1 kHz and 20 ms takes about 2 kB.
    @WithDefault("32768")
    int unwrittenWindows();

    /// How many torque windows a subscriber may be behind; beyond it its socket is closed.
    @WithDefault("1024")
    int subscriberBacklog();

    /// How far the clocks of two ingest instances may differ.
    @WithDefault("1m")
    Duration clockSkew();
}
