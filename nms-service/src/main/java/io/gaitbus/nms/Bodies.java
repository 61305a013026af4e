package io.gaitbus.nms;

import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.Anatomy;
import java.util.Optional;
import java.util.function.Function;

/// The scaled anatomy of who a window is of: as stamped; by the subject's record in windows from before
/// there were stamps.
///
/// @param subjects the latest record of a subject
public record Bodies(Function<String, Optional<Subject>> subjects) {

    /// @throws UnreadableMessage        where neither tells the body
    /// @throws IllegalArgumentException where there can be no such body
    public Anatomy of(SensorWindow message) {
        return Anatomy.generic(mass(message), lengths(message));
    }

    /// Body mass, kg.
    public double mass(SensorWindow message) {
        return message.getMass() != 0 ? message.getMass() : subject(message).getMass();
    }

    /// The lengths that a window's anatomy is scaled with.
    public SegmentLengths lengths(SensorWindow message) {
        if (message.getMass() != 0) {
            return new SegmentLengths(message.getLegLength(), message.getThighLength(), message.getShankLength());
        }
        Subject subject = subject(message);
        return new SegmentLengths(subject.getLegLength(), subject.getThighLength(), subject.getShankLength());
    }

    private Subject subject(SensorWindow message) {
        return subjects.apply(message.getSubject())
                .orElseThrow(() -> new UnreadableMessage(
                        "subject %s is not registered: its mass is not known".formatted(message.getSubject())));
    }

    /// Makes what a session's streams will need, before their first window comes: a leg of which segments
    /// were measured takes tens of milliseconds to fit.
    static void prepare(Session session) {
        if (session.getThighLength() > 0 || session.getShankLength() > 0) {
            try {
                KneeGeometry.scaled(
                        new SegmentLengths(session.getLegLength(), session.getThighLength(), session.getShankLength()));
            } catch (IllegalArgumentException noSuchLeg) {
                // told of each window of it, when it comes
            }
        }
    }
}
