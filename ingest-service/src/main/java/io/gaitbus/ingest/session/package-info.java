/// What a session, a window and a reference torque may be, and which windows of a stream are taken.
///
/// Pure: no messaging, no clock. [StreamLedger] is the state of a stream, [Intake] the step that judges a window.
package io.gaitbus.ingest.session;
