/// Lengths and moment arms of the muscles over the knee, as smooth functions of joint angles.
///
/// Start at [io.gaitbus.nms.geometry.KneeGeometry]; what it is fitted to is in `.path`.
package io.gaitbus.nms.geometry;
