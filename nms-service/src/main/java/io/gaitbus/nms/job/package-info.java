/// What this service does in the background, for whoever asks by an event: fit muscles to a subject, and
/// compute sessions again with a calibration. **Start reading at** [CalibrationEndpoint].
package io.gaitbus.nms.job;
