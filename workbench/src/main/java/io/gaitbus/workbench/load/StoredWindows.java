package io.gaitbus.workbench.load;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.workbench.lab.Trial;
import io.gaitbus.workbench.lab.Windows;
import io.gaitbus.workbench.recording.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;

/// The windows of a recording, encoded once and sent round and round, for many streams: only the fields at the head of
/// a window, which say whose it is and where it stands, are encoded anew.
final class StoredWindows {

    /// Mark and fingerprint of an Avro single object, bytes.
    private static final int MARK = 10;

    private final byte[] mark;
    private final List<byte[]> rests;
    private final int windowFrames;
    private final Recording recording;

    private StoredWindows(byte[] mark, List<byte[]> rests, int windowFrames, Recording recording) {
        this.mark = mark;
        this.rests = rests;
        this.windowFrames = windowFrames;
        this.recording = recording;
    }

    /// Encodes as many whole windows as a recording has; its own last one, which ends a stream, is left out.
    static StoredWindows of(Recording recording, int windowFrames) {
        MessageCodec<SensorWindow> codec = MessageCodec.of(SensorWindow.class);
        Windows windows = new Windows(new Trial("stored", recording));
        List<byte[]> rests = new ArrayList<>();
        byte[] mark = new byte[0];
        for (int first = 0; first + windowFrames < recording.frames(); first += windowFrames) {
            byte[] bytes = codec.encode(windows.window(first, first + windowFrames));
            int head = head("stored", recording.person().id(), first, windowFrames).length;
            mark = Arrays.copyOf(bytes, MARK);
            rests.add(Arrays.copyOfRange(bytes, MARK + head, bytes.length));
        }
        if (rests.size() < 2) {
            throw new IllegalArgumentException("%d frames hold no two windows of %d before the last frame"
                    .formatted(recording.frames(), windowFrames));
        }
        return new StoredWindows(mark, rests, windowFrames, recording);
    }

    Recording recording() {
        return recording;
    }

    /// The bytes of a window of some stream, as ingest-service takes them.
    ///
    /// @param number of the window in its stream, from 0
    byte[] window(String session, String subject, long number) {
        byte[] head = head(session, subject, number * windowFrames, windowFrames);
        byte[] rest = rests.get(place(number));
        byte[] bytes = new byte[MARK + head.length + rest.length];
        System.arraycopy(mark, 0, bytes, 0, MARK);
        System.arraycopy(head, 0, bytes, MARK, head.length);
        System.arraycopy(rest, 0, bytes, MARK + head.length, rest.length);
        return bytes;
    }

    /// Which of the stored windows a window is. The first one of a stream holds fewer samples than all others: it comes
    /// only once.
    private int place(long number) {
        return number < rests.size() ? (int) number : Math.toIntExact(1 + (number - 1) % (rests.size() - 1));
    }

    /// The fields of a sensor window down to its device time, in the order of the schema; of a right leg, as all
    /// simulated ones are.
    private static byte[] head(String session, String subject, long firstFrame, int frames) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        try {
            encoder.writeString(session);
            encoder.writeString(subject);
            encoder.writeEnum(io.gaitbus.message.Leg.RIGHT.ordinal());
            encoder.writeLong(firstFrame);
            encoder.writeInt(frames);
            encoder.writeDouble(FrameGrid.FRAME_RATE);
            encoder.writeDouble(firstFrame / FrameGrid.FRAME_RATE);
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
