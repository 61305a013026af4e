package io.gaitbus.transfer.export;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import io.gaitbus.gait.FrameGrid;
import io.gaitbus.network.Architecture;
import io.gaitbus.network.FeatureLayout;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import java.util.LinkedHashMap;
import java.util.Map;

/// Writes a network as an ONNX file: operators of version 17, file format 8, float32.
///
/// Both forms say what `TorqueNetwork` says of the same frames, but for the last bits: the order of sums is
/// that of whatever runs the file. The same network and origin give the same bytes.
public final class OnnxExport {

    private static final String FORMAT = "gaitbus-onnx-1";
    private static final int FILE_FORMAT = 8;
    private static final int OPERATORS = 17;

    private OnnxExport() {}

    /// The network over windows as long as its memory: `features` [batch][memory][features] in their units,
    /// to `torque` and `deviation` [batch][period / 2], N·m/kg, of each window's last frames.
    ///
    /// That is what a stream is told where the frame after the window's last has a number that is a
    /// multiple of `period / 2`, and the stream began at the window's first frame or before. Such windows
    /// follow each other by half a period, and their outputs leave no frame out.
    public static byte[] window(Model model, Origin origin) {
        return file(WindowGraph.of(model), model, origin);
    }

    /// The network over one frame: `features` [batch][features] in their units and the state of each
    /// stream, to `torque` and `deviation` [batch], N·m/kg, and the state for the next frame, with `next_`
    /// before each name. A stream begins at rest, every state 0, with its `frame` at the number of its
    /// first frame.
    public static byte[] step(Model model, Origin origin) {
        return file(StepGraph.of(model), model, origin);
    }

    private static byte[] file(Graph graph, Model model, Origin origin) {
        ModelProto.Builder file = ModelProto.newBuilder()
                .setIrVersion(FILE_FORMAT)
                .setProducerName("gaitbus")
                .setDocString(
                        "Knee joint torque, N·m/kg, from excitations, joint angles and muscle torques; of research use only.")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(OPERATORS))
                .setGraph(graph.build());
        notes(model.architecture(), origin)
                .forEach((name, value) -> file.addMetadataProps(
                        StringStringEntryProto.newBuilder().setKey(name).setValue(value)));
        return file.build().toByteArray();
    }

    private static Map<String, String> notes(Architecture sizes, Origin origin) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("format", FORMAT);
        switch (origin) {
            case Origin.Version version -> {
                notes.put("version", version.id());
                notes.put("calibration", version.calibration());
            }
            case Origin.StoredFile stored -> notes.put("file", stored.name());
        }
        notes.put("features", String.join(" ", FeatureLayout.names()));
        notes.put("frames.per.second", String.valueOf(FrameGrid.FRAME_RATE));
        notes.put("period", String.valueOf(sizes.period()));
        notes.put("reach", String.valueOf(sizes.reach()));
        ModelFile.sizes(sizes).forEach((name, size) -> notes.put(name, String.valueOf(size)));
        return notes;
    }
}
