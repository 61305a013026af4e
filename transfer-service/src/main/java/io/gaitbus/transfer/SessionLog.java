package io.gaitbus.transfer;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.Topics;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.Calibration;
import io.gaitbus.message.Leg;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.ReferenceTorque;
import io.gaitbus.message.Session;
import io.gaitbus.stream.LogReader;
import io.gaitbus.stream.job.Refusal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// Reads the windows and reference torques of sessions back from the log.
@Singleton
class SessionLog {

    /// How far the clocks of the machines that wrote may lie apart.
    private static final long CLOCKS_APART_MILLIS = Duration.ofMinutes(5).toMillis();

    /// From one look at the log to the next.
    private static final Duration PAUSE = Duration.ofMillis(500);

    /// Stands for the scaled anatomy in place of a calibration.
    private static final String UNCALIBRATED = "generic";

    private static final Logger LOG = Logger.getLogger(SessionLog.class);

    private final LogReader log;
    private final TransferConfig config;
    private final MessageCodec<MuscleWindow> windows = MessageCodec.of(MuscleWindow.class);
    private final MessageCodec<ReferenceTorque> references = MessageCodec.of(ReferenceTorque.class);
    private final MessageCodec<Calibration> calibrations = MessageCodec.of(Calibration.class);

    SessionLog(LogReader log, TransferConfig config) {
        this.log = log;
        this.config = config;
    }

    /// Whether there is such a calibration of a subject. It lies on another topic than the request that
    /// names it, and may come a moment later.
    ///
    /// @param version `generic` for none
    /// @throws Refusal where there is not
    void refuseUnknown(String version, String subject) {
        if (version.equals(UNCALIBRATED)) {
            return;
        }
        Optional<Calibration> known = calibration(version);
        for (long waited = 0; known.isEmpty() && waited < config.headway().toMillis(); waited += pause()) {
            known = calibration(version);
        }
        String owner = known.map(Calibration::getSubject)
                .orElseThrow(() -> new Refusal(
                        "no calibration %s is known; one of %s that calibration-requests has brought, or generic, would be right"
                                .formatted(version, subject)));
        if (!owner.equals(subject)) {
            throw new Refusal("calibration %s is one of %s, not of %s".formatted(version, owner, subject));
        }
    }

    private Optional<Calibration> calibration(String version) {
        AtomicReference<Optional<Calibration>> known = new AtomicReference<>(Optional.empty());
        log.readKeySince(
                Topics.CALIBRATIONS,
                version,
                0,
                record -> known.set(Optional.ofNullable(record.value()).map(calibrations::decode))); // or a tombstone
        return known.get();
    }

    /// The streams of a session. Where the muscle model has yet to come to frames whose torque is known
    /// already, it is waited for, as long as it makes headway.
    ///
    /// @param calibration version of the calibration whose windows count
    List<StreamFrames> read(Session session, String calibration) {
        Function<Leg, StreamFrames> reader = leg -> {
            StreamFrames frames = referenced(session, leg, calibration);
            String stream = Streams.name(session.getId(), leg);
            read(Topics.MUSCLE_WINDOWS, stream, since(session), bytes -> frames.take(windows.decode(bytes)));
            return frames;
        };
        return session.getLegs().stream()
                .map(leg -> awaited(
                        () -> reader.apply(leg.getLeg()),
                        frames -> frames.nextFrame() >= frames.knownUntil(),
                        config.headway()))
                .toList();
    }

    /// The streams of a session in which torque is known, as nms-service computes them again for a job.
    ///
    /// @param calibration version of the calibration it does so with
    /// @throws Refusal where it has not done so, or not to the end
    List<StreamFrames> replayed(Session session, String calibration, String job) {
        List<StreamFrames> streams = new ArrayList<>();
        for (var leg : session.getLegs()) {
            StreamFrames frames = awaited(
                    () -> replayed(session, leg.getLeg(), calibration, job),
                    stream -> stream.isOver() || stream.knownUntil() == 0,
                    config.replayPatience());
            if (frames.knownUntil() > 0 && !frames.isOver()) {
                throw new Refusal(
                        "nms-service has computed %d frames of %s again with calibration %s and then fell silent: is there such a calibration of this subject, and are the sensor windows, kept for 7 days, still on the log?"
                                .formatted(
                                        frames.nextFrame(), Streams.name(session.getId(), leg.getLeg()), calibration));
            }
            streams.add(frames);
        }
        return streams;
    }

    private StreamFrames replayed(Session session, Leg leg, String calibration, String job) {
        StreamFrames frames = referenced(session, leg, calibration);
        read(Topics.MUSCLE_REPLAYS, job, since(session), bytes -> {
            MuscleWindow window = windows.decode(bytes);
            if (window.getSession().equals(session.getId())
                    && window.getLeg() == leg
                    && window.getCalibrationVersion().equals(calibration)) {
                frames.take(window);
            }
        });
        return frames;
    }

    /// Reads until there is enough, or nothing new has come for so long.
    private static StreamFrames awaited(
            Supplier<StreamFrames> reader, Predicate<StreamFrames> enough, Duration patience) {
        StreamFrames frames = reader.get();
        long waited = 0;
        while (!enough.test(frames) && waited < patience.toMillis()) {
            waited += pause();
            StreamFrames later = reader.get();
            waited = later.nextFrame() > frames.nextFrame() ? 0 : waited;
            frames = later;
        }
        return frames;
    }

    private StreamFrames referenced(Session session, Leg leg, String calibration) {
        StreamFrames frames = new StreamFrames(calibration);
        read(
                Topics.REFERENCE_TORQUES,
                Streams.name(session.getId(), leg),
                since(session),
                bytes -> frames.take(references.decode(bytes)));
        return frames;
    }

    private static long since(Session session) {
        return session.getOpenedAtMillis() - CLOCKS_APART_MILLIS;
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

    private static long pause() {
        try {
            Thread.sleep(PAUSE);
            return PAUSE.toMillis();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the muscle model was waited for", e);
        }
    }
}
