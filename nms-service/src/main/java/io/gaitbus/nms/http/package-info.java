/// What this service answers over HTTP: MVC values out of trials, a lab's own models of the leg, and which
/// pair of calibration and model is in force.
package io.gaitbus.nms.http;
