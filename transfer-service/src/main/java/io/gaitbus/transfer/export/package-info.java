/// A network as an ONNX file, which other programs run: once over a window of frames, once frame by frame.
///
/// The file holds the standardisation as well, so features go in and torque comes out in their units, and
/// it says of each input and output what it is. Nothing about the network's sizes is fixed here:
/// [io.gaitbus.network.Architecture] says them.
///
/// **Start reading here:** [io.gaitbus.transfer.export.OnnxExport].
package io.gaitbus.transfer.export;
