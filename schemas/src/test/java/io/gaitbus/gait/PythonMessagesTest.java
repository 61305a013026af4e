package io.gaitbus.gait;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.message.Freeze;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import io.gaitbus.message.TrainingRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.junit.jupiter.api.Test;

/// What docs/fine-tuning.md tells a Python program to write and to read, byte by byte.
class PythonMessagesTest {

    private static final TrainingRequest REQUEST = TrainingRequest.newBuilder()
            .setJob("j-1")
            .setSubject("s01")
            .setSessions(List.of("monday"))
            .setRequestedBy("kim")
            .build();

    /// The bytes that Python made of that request: its own `avro` 1.11.1 the canonical form and the body,
    /// and the fingerprint computed as `fastavro` does, whose hex digits are those of the little-endian
    /// bytes.
    private static final String OF_PYTHON = "c301" + "2889fd0e53320e88" + "066a2d31" + "06733031" + "020c6d6f6e64617900"
            + "04" + "00" + "02" + "066b696d" + "00" + "00";

    /// Marker, fingerprint of the canonical form with its lowest byte first, then the fields in their
    /// order: a string is its length, zigzag, and its UTF-8; an array is blocks of items up to an empty
    /// one; an enum its place.
    private static byte[] written(TrainingRequest request) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header());
        string(bytes, request.getJob());
        string(bytes, request.getSubject());
        number(bytes, request.getSessions().size());
        request.getSessions().forEach(session -> string(bytes, session));
        number(bytes, 0);
        number(
                bytes,
                List.of("HEAD", "RECURRENT", "ALL").indexOf(request.getFreeze().name()));
        bytes.write(request.getForce() ? 1 : 0);
        number(bytes, request.getSeed());
        string(bytes, request.getRequestedBy());
        number(bytes, request.getRequestedAtMillis());
        string(bytes, request.getCalibrationVersion());
        return bytes.toByteArray();
    }

    private static byte[] header() {
        String canonical = SchemaNormalization.toParsingForm(TrainingRequest.getClassSchema());
        long fingerprint = SchemaNormalization.fingerprint64(canonical.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(10)
                .put((byte) 0xC3)
                .put((byte) 0x01)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(fingerprint)
                .array();
    }

    private static void string(ByteArrayOutputStream bytes, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(bytes, utf8.length);
        bytes.writeBytes(utf8);
    }

    private static void number(ByteArrayOutputStream bytes, long value) {
        long zigzag = value << 1 ^ value >> 63;
        while (zigzag >>> 7 != 0) {
            bytes.write((int) (zigzag & 0x7f | 0x80));
            zigzag >>>= 7;
        }
        bytes.write((int) zigzag);
    }

    @Test
    void a_request_written_by_hand_as_the_specification_says_is_read() {
        TrainingRequest other = TrainingRequest.newBuilder(REQUEST)
                .setSessions(List.of("monday", "tuesday"))
                .setFreeze(Freeze.HEAD)
                .setForce(true)
                .setSeed(-300)
                .setRequestedAtMillis(1_795_000_000_000L)
                .setCalibrationVersion("s01/1")
                .build();
        assertThat(MessageCodec.of(TrainingRequest.class).decode(written(other)))
                .isEqualTo(other);
    }

    @Test
    void a_request_that_python_wrote_is_read_and_is_what_would_be_written_here() {
        byte[] bytes = HexFormat.of().parseHex(OF_PYTHON);
        assertThat(MessageCodec.of(TrainingRequest.class).decode(bytes)).isEqualTo(REQUEST);
        assertThat(written(REQUEST)).isEqualTo(bytes);
        assertThat(MessageCodec.of(TrainingRequest.class).encode(REQUEST)).isEqualTo(bytes);
    }

    @Test
    void a_report_begins_with_the_ten_bytes_that_python_looks_for() {
        JobProgress report = JobProgress.newBuilder()
                .setJob("j-1")
                .setSubject("s01")
                .setState(JobState.RUNNING)
                .setFraction(0)
                .setPhase("reading the log")
                .setLoss(Double.NaN)
                .setSecondsLeft(Double.NaN)
                .setAtMillis(1)
                .build();
        byte[] bytes = MessageCodec.of(JobProgress.class).encode(report);
        assertThat(Arrays.copyOf(bytes, 10)).isEqualTo(HexFormat.of().parseHex("c3017699c30b8f0fbfd8"));
    }
}
