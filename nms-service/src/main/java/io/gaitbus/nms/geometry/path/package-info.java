/// The path engine: bodies on joints, and muscles that run straight from point to point over them.
///
/// What the reader of models builds and [io.gaitbus.nms.geometry.KneeGeometry] is fitted to. Start at
/// [io.gaitbus.nms.geometry.path.LegModel].
package io.gaitbus.nms.geometry.path;
