package io.gaitbus.gait;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/// Messages of one type to and from bytes: Avro single-object encoding, so that each message names by its
/// fingerprint the schema it was written with, and today's code reads every released one.
///
/// Source: Apache Avro specification, "Single-object encoding".
///
/// @param <T> a generated message
public final class MessageCodec<T extends SpecificRecord> {

    private final Class<T> type;
    private final BinaryMessageEncoder<T> encoder;
    private final BinaryMessageDecoder<T> decoder;

    private MessageCodec(Class<T> type, List<Schema> released) {
        this.type = type;
        // the class loader of the message: that of the thread may be another, in tests of a service
        SpecificData data = new SpecificData(type.getClassLoader());
        Schema today = data.getSchema(type);
        this.encoder = new BinaryMessageEncoder<>(data, today);
        this.decoder = new BinaryMessageDecoder<>(data, today);
        released.forEach(decoder::addSchema);
    }

    /// A codec that reads every released schema of a message.
    public static <T extends SpecificRecord> MessageCodec<T> of(Class<T> type) {
        return new MessageCodec<>(type, SchemaHistory.of(type));
    }

    /// A message as bytes.
    public byte[] encode(T message) {
        try {
            ByteBuffer bytes = encoder.encode(message);
            byte[] exact = new byte[bytes.remaining()];
            bytes.get(exact);
            return exact;
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
    }

    /// The message in some bytes.
    ///
    /// @throws UnreadableMessage where they are none of this type
    public T decode(byte[] bytes) {
        if (bytes == null) { // a record without a value: Kafka calls it a tombstone
            throw new UnreadableMessage("this is no %s: it is empty".formatted(type.getSimpleName()));
        }
        try {
            return decoder.decode(bytes, null);
        } catch (BadHeaderException e) {
            throw unreadable("does not begin as an Avro single object", e);
        } catch (MissingSchemaException e) {
            throw unreadable("was written with a schema that was never released", e);
        } catch (UnsupportedEncodingException e) {
            throw unreadable("holds text that is no UTF-8", e);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException | NegativeArraySizeException e) {
            throw unreadable("ends early or is garbled", e);
        }
    }

    private UnreadableMessage unreadable(String reason, Exception cause) {
        return new UnreadableMessage("this is no %s: it %s".formatted(type.getSimpleName(), reason), cause);
    }
}
