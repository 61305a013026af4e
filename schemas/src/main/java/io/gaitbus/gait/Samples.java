package io.gaitbus.gait;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/// Samples as messages carry them: float32, little-endian, row after row.
public final class Samples {

    private Samples() {}

    /// The bytes of some samples.
    public static ByteBuffer bytes(float[] samples) {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(samples);
        return bytes;
    }

    /// The bytes of a matrix, one row after the other.
    ///
    /// @param rows [rows][columns], all of one length
    public static ByteBuffer bytes(float[][] rows) {
        int columns = rows.length == 0 ? 0 : rows[0].length;
        ByteBuffer bytes =
                ByteBuffer.allocate(rows.length * columns * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer floats = bytes.asFloatBuffer();
        for (float[] row : rows) {
            floats.put(row);
        }
        return bytes;
    }

    /// Two matrices of as many rows as one, each row of the second behind that of the first.
    ///
    /// @param before [rows][columns], as bytes
    /// @param after  [rows][other columns], as bytes
    /// @throws UnreadableMessage where either is no such matrix
    public static ByteBuffer joined(ByteBuffer before, ByteBuffer after, int rows) {
        int columnsBefore = columns(before, rows);
        int columnsAfter = columns(after, rows);
        ByteBuffer joined = ByteBuffer.allocate(before.remaining() + after.remaining());
        for (int row = 0; row < rows; row++) {
            joined.put(before.slice(before.position() + row * columnsBefore, columnsBefore));
            joined.put(after.slice(after.position() + row * columnsAfter, columnsAfter));
        }
        return joined.flip();
    }

    /// Bytes of a row.
    private static int columns(ByteBuffer bytes, int rows) {
        if (bytes.remaining() % (rows * Float.BYTES) != 0) {
            throw new UnreadableMessage(
                    "%d bytes are no matrix of %d rows of float32 samples".formatted(bytes.remaining(), rows));
        }
        return bytes.remaining() / rows;
    }

    /// The samples in some bytes. The position of the bytes stays where it is.
    ///
    /// @throws UnreadableMessage where they are no whole number of samples
    public static float[] floats(ByteBuffer bytes) {
        if (bytes.remaining() % Float.BYTES != 0) {
            throw new UnreadableMessage("%d bytes are no whole number of float32 samples".formatted(bytes.remaining()));
        }
        float[] samples = new float[bytes.remaining() / Float.BYTES];
        bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(samples);
        return samples;
    }

    /// The matrix in some bytes.
    ///
    /// @return [rows][columns]
    /// @throws UnreadableMessage where they hold another number of samples
    public static float[][] matrix(ByteBuffer bytes, int rows, int columns) {
        long samples = (long) rows * columns; // below 2^62 for any two ints
        if (rows < 0 || columns < 0 || samples > Integer.MAX_VALUE || bytes.remaining() != samples * Float.BYTES) {
            throw new UnreadableMessage(
                    "%d bytes are no %d × %d matrix of float32 samples".formatted(bytes.remaining(), rows, columns));
        }
        FloatBuffer floats = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            floats.get(row);
        }
        return matrix;
    }
}
