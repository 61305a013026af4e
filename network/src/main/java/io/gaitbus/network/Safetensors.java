package io.gaitbus.network;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Named float32 tensors with notes, in the safetensors format:
///
///     8 bytes       n: length of the header, little-endian
///     n bytes       the header, JSON, padded with spaces; see [SafetensorsHeader]
///     the rest      the tensors' values, little-endian, without gaps
///
/// Source: Hugging Face, `safetensors`, README, "Format".
///
/// @param tensors by name
/// @param notes   free text by name; `__metadata__` in the header
record Safetensors(Map<String, Tensor> tensors, Map<String, String> notes) {

    private static final int LENGTH_BYTES = Long.BYTES;

    /// Values begin at a multiple of this many bytes.
    private static final int ALIGNMENT = 8;

    /// No header of ours is nearly as long; a longer one is a garbled length.
    private static final long LONGEST_HEADER = 1 << 20;

    Safetensors {
        tensors = Map.copyOf(tensors);
        notes = Map.copyOf(notes);
    }

    /// The file's bytes; the same content gives the same bytes.
    byte[] write() {
        Map<String, SafetensorsHeader.Entry> entries = new LinkedHashMap<>();
        int end = 0;
        for (Map.Entry<String, Tensor> tensor : new TreeMap<>(tensors).entrySet()) {
            int begin = end;
            end = Math.addExact(begin, Float.BYTES * tensor.getValue().values().length);
            entries.put(
                    tensor.getKey(),
                    new SafetensorsHeader.Entry(tensor.getValue().shape(), begin, end));
        }
        byte[] header = padded(new SafetensorsHeader(entries, new TreeMap<>(notes)).write());
        ByteBuffer file =
                ByteBuffer.allocate(LENGTH_BYTES + header.length + end).order(ByteOrder.LITTLE_ENDIAN);
        file.putLong(header.length).put(header);
        FloatBuffer values = file.asFloatBuffer();
        entries.keySet().forEach(name -> values.put(tensors.get(name).values()));
        return file.array();
    }

    /// What some bytes hold.
    ///
    /// @throws UnreadableModel where they are no whole safetensors file of float32 tensors
    static Safetensors read(byte[] bytes) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.length < LENGTH_BYTES) {
            throw new UnreadableModel("%d bytes are no safetensors file, which begins with the 8 of its header's length"
                    .formatted(bytes.length));
        }
        long length = file.getLong();
        if (length < 0 || length > LONGEST_HEADER || length > file.remaining()) {
            throw new UnreadableModel("the header is said to have %s bytes, but %d follow"
                    .formatted(Long.toUnsignedString(length), file.remaining()));
        }
        SafetensorsHeader header = SafetensorsHeader.read(
                text(file.slice(LENGTH_BYTES, (int) length)).toString());
        ByteBuffer values = file.slice(LENGTH_BYTES + (int) length, file.remaining() - (int) length)
                .order(ByteOrder.LITTLE_ENDIAN);
        checkWithoutGaps(header.entries(), values.remaining());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        header.entries().forEach((name, entry) -> tensors.put(name, tensor(entry, values)));
        return new Safetensors(tensors, header.notes());
    }

    private static Tensor tensor(SafetensorsHeader.Entry entry, ByteBuffer values) {
        float[] floats = new float[(entry.end() - entry.begin()) / Float.BYTES];
        values.slice(entry.begin(), entry.end() - entry.begin())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(floats);
        return new Tensor(entry.shape(), floats);
    }

    private static void checkWithoutGaps(Map<String, SafetensorsHeader.Entry> entries, int available) {
        List<SafetensorsHeader.Entry> ordered = entries.values().stream()
                .sorted(Comparator.comparingInt(SafetensorsHeader.Entry::begin)
                        .thenComparingInt(SafetensorsHeader.Entry::end))
                .toList();
        int end = 0;
        for (SafetensorsHeader.Entry entry : ordered) {
            if (entry.begin() != end) {
                throw new UnreadableModel("the tensors leave a gap or overlap at byte " + end);
            }
            end = entry.end();
        }
        if (end != available) {
            throw new UnreadableModel("the tensors need %d bytes, but %d follow the header".formatted(end, available));
        }
    }

    private static CharBuffer text(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes);
        } catch (CharacterCodingException e) {
            throw new UnreadableModel("the header is no UTF-8", e);
        }
    }

    private static byte[] padded(String header) {
        int bytes = header.getBytes(StandardCharsets.UTF_8).length;
        return (header + " ".repeat(Math.floorMod(-bytes, ALIGNMENT))).getBytes(StandardCharsets.UTF_8);
    }
}
