package io.gaitbus.ingest;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.ingest.session.Body;
import io.gaitbus.ingest.session.Electrode;
import io.gaitbus.ingest.session.EmgKind;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.LegPlan;
import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.Sampling;
import io.gaitbus.ingest.session.SessionPlan;
import io.gaitbus.ingest.session.Violation;
import io.gaitbus.message.EmgChannel;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.SessionLeg;
import io.gaitbus.message.SessionState;
import io.gaitbus.message.Subject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Between messages and domain.
final class Messages {

    private static final MessageCodec<SensorWindow> WINDOWS = MessageCodec.of(SensorWindow.class);

    private Messages() {}

    /// A session as it opens: with the subject's body as it is now, for all of its windows.
    static Session session(String id, Subject subject, SessionPlan plan, long openedAtMillis) {
        Sampling sampling = plan.sampling();
        return Session.newBuilder()
                .setId(id)
                .setSubject(subject.getId())
                .setMass(subject.getMass())
                .setLegLength(subject.getLegLength())
                .setThighLength(subject.getThighLength())
                .setShankLength(subject.getShankLength())
                .setState(SessionState.OPEN)
                .setEmgKind(kind(sampling.kind()))
                .setEmgRate(sampling.emgRate())
                .setAngleRate(sampling.angleRate())
                .setDeviceStart(sampling.deviceStart())
                .setMainsFrequency(sampling.mains())
                .setMvcVersion(plan.mvcVersion())
                .setLegs(plan.legs().stream().map(Messages::sessionLeg).toList())
                .setOpenedAtMillis(openedAtMillis)
                .build();
    }

    private static SessionLeg sessionLeg(LegPlan plan) {
        return SessionLeg.newBuilder()
                .setLeg(leg(plan.leg()))
                .setEmg(plan.electrodes().stream()
                        .map(electrode -> new EmgChannel(electrode.channel(), electrode.muscle(), electrode.mvc()))
                        .toList())
                .setAngles(plan.angles())
                .build();
    }

    static SessionPlan plan(Session session) {
        Sampling sampling = new Sampling(
                EmgKind.valueOf(session.getEmgKind().name()),
                session.getEmgRate(),
                session.getAngleRate(),
                session.getDeviceStart(),
                session.getMainsFrequency());
        return new SessionPlan(
                sampling, session.getLegs().stream().map(Messages::legPlan).toList(), session.getMvcVersion());
    }

    private static LegPlan legPlan(SessionLeg leg) {
        return new LegPlan(
                Leg.valueOf(leg.getLeg().name()),
                leg.getEmg().stream()
                        .map(channel -> new Electrode(channel.getChannel(), channel.getMuscle(), channel.getMvc()))
                        .toList(),
                leg.getAngles());
    }

    static io.gaitbus.message.Leg leg(Leg leg) {
        return io.gaitbus.message.Leg.valueOf(leg.name());
    }

    private static io.gaitbus.message.EmgKind kind(EmgKind kind) {
        return io.gaitbus.message.EmgKind.valueOf(kind.name());
    }

    /// The body that the windows of a session are stamped with.
    static Body body(Session session) {
        return new Body(session.getMass(), session.getLegLength(), session.getThighLength(), session.getShankLength());
    }

    /// A window as it goes on the log, stamped. What a sender wrote into such fields itself does not count.
    static SensorWindow sensorWindow(StreamIdentity stream, MeasuredWindow window, Arrival arrival) {
        Sampling sampling = stream.sampling();
        LegPlan leg = stream.leg();
        Frames frames = window.frames();
        return SensorWindow.newBuilder()
                .setSession(stream.session())
                .setSubject(stream.subject())
                .setMass(stream.body().mass())
                .setLegLength(stream.body().legLength())
                .setThighLength(stream.body().thighLength())
                .setShankLength(stream.body().shankLength())
                .setLeg(leg(leg.leg()))
                .setFirstFrame(frames.first())
                .setFrames(frames.number())
                .setFrameRate(FrameGrid.FRAME_RATE)
                .setDeviceTime(sampling.deviceStart() + frames.first() / FrameGrid.FRAME_RATE)
                .setIngestedAtNanos(arrival.nanos())
                .setIngestedAtMillis(arrival.millis())
                .setEmgKind(kind(sampling.kind()))
                .setEmgMuscles(muscles(leg))
                .setEmgMvc(mvc(leg))
                .setEmgRate(sampling.emgRate())
                .setMainsFrequency(sampling.mains())
                .setEmg(Samples.bytes(window.emg()))
                .setAngleNames(leg.angles())
                .setAngleRate(sampling.angleRate())
                .setAngles(Samples.bytes(window.angles()))
                .setLast(frames.last())
                .build();
    }

    private static List<String> muscles(LegPlan leg) {
        return leg.electrodes().stream().map(Electrode::muscle).toList();
    }

    private static ByteBuffer mvc(LegPlan leg) {
        float[] values = new float[leg.electrodes().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) leg.electrodes().get(i).mvc();
        }
        return Samples.bytes(values);
    }

    /// Reads a binary window of a stream.
    static WindowReading read(StreamIdentity stream, byte[] bytes) {
        SensorWindow message;
        try {
            message = WINDOWS.decode(bytes);
        } catch (UnreadableMessage e) {
            return WindowReading.Failed.malformed("%s. Expected: an Avro single object".formatted(e.getMessage()));
        }
        List<Violation> violations = differences(stream, message);
        OptionalLong firstFrame = OptionalLong.of(message.getFirstFrame());
        if (!violations.isEmpty()) {
            return new WindowReading.Failed(ProblemKind.INVALID, firstFrame, "", violations);
        }
        Frames frames = new Frames(message.getFirstFrame(), message.getFrames(), message.getLast());
        try {
            return new WindowReading.Read(new MeasuredWindow(
                    frames,
                    rows("emg", message.getEmg(), stream.leg().electrodes().size()),
                    rows("angles", message.getAngles(), stream.leg().angles().size())));
        } catch (UnreadableMessage e) {
            return new WindowReading.Failed(ProblemKind.MALFORMED, firstFrame, e.getMessage(), List.of());
        }
    }

    private static float[][] rows(String field, ByteBuffer bytes, int rows) {
        int columns = bytes.remaining() / Float.BYTES / rows;
        try {
            return Samples.matrix(bytes, rows, columns);
        } catch (UnreadableMessage e) {
            throw new UnreadableMessage("%s: %d bytes are no float32 samples of %d channels, each as many"
                    .formatted(field, bytes.remaining(), rows));
        }
    }

    /// Where a window speaks of another stream than the one it was sent to.
    private static List<Violation> differences(StreamIdentity stream, SensorWindow message) {
        Sampling sampling = stream.sampling();
        List<Violation> found = new ArrayList<>();
        compare(found, "session", message.getSession(), stream.session());
        compare(found, "subject", message.getSubject(), stream.subject());
        compare(found, "leg", message.getLeg(), leg(stream.leg().leg()));
        compare(found, "frameRate", message.getFrameRate(), FrameGrid.FRAME_RATE);
        compare(found, "emgKind", message.getEmgKind(), kind(sampling.kind()));
        compare(found, "emgMuscles", message.getEmgMuscles(), muscles(stream.leg()));
        ByteBuffer mvc = mvc(stream.leg());
        if (!message.getEmgMvc().equals(mvc)) {
            compare(found, "emgMvc", values(message.getEmgMvc()), values(mvc));
        }
        compare(found, "emgRate", message.getEmgRate(), sampling.emgRate());
        compare(found, "angleNames", message.getAngleNames(), stream.leg().angles());
        compare(found, "angleRate", message.getAngleRate(), sampling.angleRate());
        return found;
    }

    private static void compare(List<Violation> found, String field, Object value, Object expected) {
        if (!Objects.equals(value, expected)) {
            found.add(new Violation(field, String.valueOf(value), "%s, as in the session".formatted(expected)));
        }
    }

    private static List<Float> values(ByteBuffer bytes) {
        int whole = bytes.remaining() / Float.BYTES;
        float[] values = Samples.matrix(bytes.slice(bytes.position(), whole * Float.BYTES), 1, whole)[0];
        return IntStream.range(0, whole).mapToObj(i -> values[i]).toList();
    }
}
