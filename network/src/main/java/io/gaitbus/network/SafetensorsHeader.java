package io.gaitbus.network;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The header of a safetensors file: which tensors there are, where, and some notes. In JSON,
///
///     {"__metadata__":{"note":"text"},"name":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]}}
///
/// Only float32 tensors are known here; any other content is refused rather than passed over.
///
/// @param entries by name of the tensor
/// @param notes   text by name
record SafetensorsHeader(Map<String, Entry> entries, Map<String, String> notes) {

    private static final String NOTES = "__metadata__";

    /// Where a tensor stands.
    ///
    /// @param shape its dimensions
    /// @param begin its first byte, counted from the end of the header
    /// @param end   the byte after its last
    record Entry(List<Integer> shape, int begin, int end) {

        Entry {
            shape = List.copyOf(shape);
            long bytes;
            try {
                bytes = Math.multiplyExact(Tensor.elements(shape), Float.BYTES);
            } catch (ArithmeticException e) {
                throw new UnreadableModel("a tensor is larger than any file: " + shape, e);
            }
            if (end < begin || end - begin != bytes) {
                throw new UnreadableModel(
                        "a float32 tensor of %s is said to stand at bytes %d to %d".formatted(shape, begin, end));
            }
        }
    }

    /// The header as JSON, its members in the order of the maps.
    String write() {
        List<String> members = new ArrayList<>();
        members.add("%s:{%s}"
                .formatted(
                        JsonCursor.quoted(NOTES),
                        notes.entrySet().stream()
                                .map(note ->
                                        JsonCursor.quoted(note.getKey()) + ":" + JsonCursor.quoted(note.getValue()))
                                .collect(Collectors.joining(","))));
        entries.forEach((name, entry) -> members.add("%s:{\"dtype\":\"F32\",\"shape\":[%s],\"data_offsets\":[%d,%d]}"
                .formatted(
                        JsonCursor.quoted(name),
                        entry.shape().stream().map(String::valueOf).collect(Collectors.joining(",")),
                        entry.begin(),
                        entry.end())));
        return "{" + String.join(",", members) + "}";
    }

    /// @throws UnreadableModel where it is no such JSON
    static SafetensorsHeader read(String json) {
        JsonCursor cursor = new JsonCursor(json);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        cursor.object(name -> {
            if (name.equals(NOTES)) {
                cursor.object(note -> notes.put(note, cursor.string()));
            } else {
                entries.put(name, entry(name, cursor));
            }
        });
        cursor.end();
        return new SafetensorsHeader(entries, notes);
    }

    private static Entry entry(String name, JsonCursor cursor) {
        List<Integer> shape = new ArrayList<>();
        List<Integer> offsets = new ArrayList<>();
        List<String> types = new ArrayList<>();
        cursor.object(member -> {
            switch (member) {
                case "dtype" -> types.add(cursor.string());
                case "shape" -> shape.addAll(cursor.integers());
                case "data_offsets" -> offsets.addAll(cursor.integers());
                default -> throw new UnreadableModel("tensor %s has an unknown member %s".formatted(name, member));
            }
        });
        if (!types.equals(List.of("F32"))) {
            throw new UnreadableModel("tensor %s is of type %s; F32 would be right".formatted(name, types));
        }
        if (offsets.size() != 2) {
            throw new UnreadableModel("tensor %s has offsets %s; two would be right".formatted(name, offsets));
        }
        return new Entry(shape, offsets.get(0), offsets.get(1));
    }
}
