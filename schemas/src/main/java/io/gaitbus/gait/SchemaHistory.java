package io.gaitbus.gait;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;

/// Every schema of a message that was ever released, kept under `history/` as `Name.1.avsc`, `Name.2.avsc` and so on,
/// never edited.
final class SchemaHistory {

    private SchemaHistory() {}

    /// The released schemas of a message, oldest first; none for a message not released yet.
    static List<Schema> of(Class<?> type) {
        List<Schema> released = new ArrayList<>();
        for (int version = 1; ; version++) {
            String resource = "/history/%s.%d.avsc".formatted(type.getSimpleName(), version);
            try (InputStream file = SchemaHistory.class.getResourceAsStream(resource)) {
                if (file == null) {
                    return List.copyOf(released);
                }
                released.add(new SchemaParser().parse(file).mainSchema());
            } catch (IOException e) {
                throw new UncheckedIOException("the released schema " + resource, e);
            }
        }
    }
}
