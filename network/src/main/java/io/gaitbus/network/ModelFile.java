package io.gaitbus.network;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// A model as a safetensors file: its parameters as tensors, its sizes and the order of its features as notes.
public final class ModelFile {

    private static final String FORMAT = "gaitbus-network-1";
    private static final String FEATURES = String.join(" ", FeatureLayout.names());

    private ModelFile() {}

    /// The bytes of a model; the same model gives the same bytes.
    public static byte[] write(Model model) {
        Architecture sizes = model.architecture();
        Map<String, Tensor> tensors = new HashMap<>();
        for (Parameter parameter : Parameter.values()) {
            tensors.put(parameter.fileName(), new Tensor(parameter.shape(sizes), model.values(parameter)));
        }
        return new Safetensors(tensors, notes(sizes)).write();
    }

    /// The model in some bytes.
    ///
    /// @throws UnreadableModel where they are none, or one of another format or order of features
    public static Model read(byte[] bytes) {
        Safetensors file = Safetensors.read(bytes);
        Architecture sizes = architecture(file.notes());
        Map<Parameter, float[]> values = new EnumMap<>(Parameter.class);
        for (Parameter parameter : Parameter.values()) {
            values.put(parameter, values(file, parameter, sizes));
        }
        if (file.tensors().size() != values.size()) {
            throw new UnreadableModel("the file has %d tensors; %d would be right"
                    .formatted(file.tensors().size(), values.size()));
        }
        try {
            return Model.of(sizes, values);
        } catch (IllegalArgumentException e) {
            throw new UnreadableModel(e.getMessage(), e);
        }
    }

    private static float[] values(Safetensors file, Parameter parameter, Architecture sizes) {
        Tensor tensor = file.tensors().get(parameter.fileName());
        if (tensor == null) {
            throw new UnreadableModel("the file has no tensor " + parameter.fileName());
        }
        if (!tensor.shape().equals(parameter.shape(sizes))) {
            throw new UnreadableModel("%s is %s; %s would be right"
                    .formatted(parameter.fileName(), tensor.shape(), parameter.shape(sizes)));
        }
        return tensor.values();
    }

    private static Map<String, String> notes(Architecture sizes) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put("format", FORMAT);
        notes.put("features", FEATURES);
        sizes(sizes).forEach((name, size) -> notes.put(name, String.valueOf(size)));
        return notes;
    }

    /// The sizes of a network by the names that a file has for them.
    public static Map<String, Integer> sizes(Architecture sizes) {
        Map<String, Integer> named = new LinkedHashMap<>();
        named.put("convolution1.channels", sizes.first().channels());
        named.put("convolution1.kernel", sizes.first().kernel());
        named.put("convolution2.channels", sizes.second().channels());
        named.put("convolution2.kernel", sizes.second().kernel());
        named.put("recurrent.units", sizes.recurrentUnits());
        named.put("attention.keys", sizes.attentionKeys());
        named.put("attention.window", sizes.attentionWindow());
        named.put("dense.units", sizes.denseUnits());
        named.put("memory", sizes.memory());
        return named;
    }

    private static Architecture architecture(Map<String, String> notes) {
        expect(notes, "format", FORMAT);
        expect(notes, "features", FEATURES);
        try {
            return new Architecture(
                    new Architecture.Convolution(
                            size(notes, "convolution1.channels"), size(notes, "convolution1.kernel")),
                    new Architecture.Convolution(
                            size(notes, "convolution2.channels"), size(notes, "convolution2.kernel")),
                    size(notes, "recurrent.units"),
                    size(notes, "attention.keys"),
                    size(notes, "attention.window"),
                    size(notes, "dense.units"),
                    size(notes, "memory"));
        } catch (IllegalArgumentException e) {
            throw new UnreadableModel("the file's sizes make no network: " + e.getMessage(), e);
        }
    }

    private static void expect(Map<String, String> notes, String name, String right) {
        String found = notes.getOrDefault(name, "missing");
        if (!found.equals(right)) {
            throw new UnreadableModel("the file's %s is %s; %s would be right".formatted(name, found, right));
        }
    }

    private static int size(Map<String, String> notes, String name) {
        String found = notes.getOrDefault(name, "missing");
        try {
            return Integer.parseInt(found);
        } catch (NumberFormatException e) {
            throw new UnreadableModel("the file's %s is %s; a whole number would be right".formatted(name, found), e);
        }
    }
}
