package io.gaitbus.ingest;

import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import java.util.function.Consumer;

/// The sensor windows on the log, as this service reads them back.
interface SensorLog {

    /// Passes on the frames of each window of a stream that is on the log now, in its order.
    ///
    /// @param sinceMillis wall clock from which on to read, ms since 1970
    void read(String stream, long sinceMillis, Consumer<Frames> found);
}
