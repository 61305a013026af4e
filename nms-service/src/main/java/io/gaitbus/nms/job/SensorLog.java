package io.gaitbus.nms.job;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.Leg;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.nms.Messages;
import io.gaitbus.stream.LogReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Reads the sensor windows and reference torques of a session back from the log.
@Singleton
class SensorLog {

    /// How far the clocks of the machines that wrote may lie apart.
    private static final long CLOCKS_APART_MILLIS = Duration.ofMinutes(5).toMillis();

    private static final Logger LOG = Logger.getLogger(SensorLog.class);

    private final LogReader log;
    private final MessageCodec<SensorWindow> windows = MessageCodec.of(SensorWindow.class);
    private final MessageCodec<ReferenceTorque> references = MessageCodec.of(ReferenceTorque.class);

    SensorLog(LogReader log) {
        this.log = log;
    }

    /// The streams of a session that have windows.
    List<StreamSignals> signals(Session session) {
        List<StreamSignals> streams = new ArrayList<>();
        for (var leg : session.getLegs()) {
            List<SensorWindow> windows = windows(session, leg.getLeg());
            if (!windows.isEmpty()) {
                int frames = Math.toIntExact(Messages.window(windows.getLast()).end());
                streams.add(new StreamSignals(windows, reference(session, leg.getLeg(), frames)));
            }
        }
        return streams;
    }

    /// The windows of a stream in order, each frame once. What cannot be used is left out, as it is live:
    /// it is in the dead letters.
    List<SensorWindow> windows(Session session, Leg leg) {
        List<SensorWindow> inOrder = new ArrayList<>();
        read(Topics.SENSOR_WINDOWS, session, leg, bytes -> {
            SensorWindow window = windows.decode(bytes);
            long next =
                    inOrder.isEmpty() ? 0 : Messages.window(inOrder.getLast()).end();
            if (Messages.window(window).firstFrame() >= next) {
                refuseUnlike(inOrder, window);
                Messages.chunk(window);
                inOrder.add(window);
            }
        });
        return inOrder;
    }

    private static void refuseUnlike(List<SensorWindow> before, SensorWindow window) {
        if (!before.isEmpty() && !Messages.setup(window).equals(Messages.setup(before.getFirst()))) {
            throw new UnreadableMessage("channels, rates or MVC values differ from those the stream began with");
        }
    }

    /// The reference torque of a stream, N·m/kg, [frames]; NaN where it is not known. Where uploads
    /// overlap, the later one holds.
    private double[] reference(Session session, Leg leg, int frames) {
        double[] torque = new double[frames];
        Arrays.fill(torque, Double.NaN);
        read(Topics.REFERENCE_TORQUES, session, leg, bytes -> {
            ReferenceTorque upload = references.decode(bytes);
            float[] values = Samples.floats(upload.getTorque());
            for (int i = 0; i < values.length; i++) {
                long frame = upload.getFirstFrame() + i;
                if (frame >= 0 && frame < frames) {
                    torque[(int) frame] = Float.isFinite(values[i]) ? values[i] : Double.NaN;
                }
            }
        });
        return torque;
    }

    private void read(String topic, Session session, Leg leg, Consumer<byte[]> taker) {
        long since = session.getOpenedAtMillis() - CLOCKS_APART_MILLIS;
        log.readKeySince(topic, Streams.name(session.getId(), leg), since, record -> {
            try {
                taker.accept(record.value());
            } catch (UnreadableMessage e) {
                LOG.warnf("%s, offset %d: left out, for %s", topic, record.offset(), e.getMessage());
            }
        });
    }
}
