package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.message.Session;
import io.gaitbus.stream.LogReader;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Reads the windows and reference torques of sessions back from the log.
@Singleton
class SessionLog {

    /// How far the clocks of the machines that wrote may lie apart.
    private static final long CLOCKS_APART_MILLIS = Duration.ofMinutes(5).toMillis();

    private static final Logger LOG = Logger.getLogger(SessionLog.class);

    private final LogReader log;
    private final TransferConfig config;
    private final MessageCodec<MuscleWindow> windows = MessageCodec.of(MuscleWindow.class);
    private final MessageCodec<ReferenceTorque> references = MessageCodec.of(ReferenceTorque.class);

    SessionLog(LogReader log, TransferConfig config) {
        this.log = log;
        this.config = config;
    }

    /// The streams of a session. Where the muscle model has yet to come to frames whose torque is known already, it is
    /// waited for, as long as it makes headway.
    ///
    /// @param calibration version of the calibration whose windows count
    List<StreamFrames> read(Session session, String calibration) {
        List<StreamFrames> streams = new ArrayList<>();
        for (var leg : session.getLegs()) {
            streams.add(caughtUp(session, leg.getLeg(), calibration));
        }
        return streams;
    }

    private StreamFrames caughtUp(Session session, Leg leg, String calibration) {
        StreamFrames frames = read(session, leg, calibration);
        boolean headway = true;
        while (frames.nextFrame() < frames.knownUntil() && headway) {
            pause();
            StreamFrames later = read(session, leg, calibration);
            headway = later.nextFrame() > frames.nextFrame();
            frames = later;
        }
        return frames;
    }

    private StreamFrames read(Session session, Leg leg, String calibration) {
        String stream = Streams.name(session.getId(), leg);
        long since = session.getOpenedAtMillis() - CLOCKS_APART_MILLIS;
        StreamFrames frames = new StreamFrames(calibration);
        read(Topics.REFERENCE_TORQUES, stream, since, bytes -> frames.take(references.decode(bytes)));
        read(Topics.MUSCLE_WINDOWS, stream, since, bytes -> frames.take(windows.decode(bytes)));
        return frames;
    }

    /// What cannot be read is left out: inference-service sends such windows to their dead letters.
    private void read(String topic, String stream, long since, Consumer<byte[]> taker) {
        log.readKeySince(topic, stream, since, record -> {
            try {
                taker.accept(record.value());
            } catch (UnreadableMessage e) {
                LOG.warnf("%s, offset %d: not learned from, for %s", topic, record.offset(), e.getMessage());
            }
        });
    }

    private void pause() {
        try {
            Thread.sleep(config.headway());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the muscle model was waited for", e);
        }
    }
}
