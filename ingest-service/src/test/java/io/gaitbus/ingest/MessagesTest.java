package io.gaitbus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.Samples;
import io.gaitbus.ingest.session.Electrode;
import io.gaitbus.ingest.session.EmgKind;
import io.gaitbus.ingest.session.Leg;
import io.gaitbus.ingest.session.LegPlan;
import io.gaitbus.ingest.session.MeasuredWindow;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import io.gaitbus.ingest.session.Sampling;
import io.gaitbus.ingest.session.SessionPlan;
import io.gaitbus.ingest.session.Violation;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.message.Session;
import io.gaitbus.message.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final SessionPlan PLAN = new SessionPlan(
            new Sampling(EmgKind.ENVELOPE, 100, 100, 0),
            List.of(new LegPlan(Leg.RIGHT, List.of(new Electrode("RF", "rect_fem", 1)), List.of("knee"))));

    private static final SessionPlan RAW = new SessionPlan(
            new Sampling(EmgKind.RAW, 1000, 100, 0, 50),
            List.of(new LegPlan(Leg.RIGHT, List.of(new Electrode("RF", "rect_fem", 0.0005)), List.of("knee"))),
            7);

    private static final Session SESSION = Messages.session("walk", subject(58, 0.85), PLAN, 1);

    @Test
    void a_window_carries_mass_and_lengths_as_of_the_opening_of_the_session() {
        SensorWindow window = stamped(SESSION);

        assertThat(window.getMass()).isEqualTo(58);
        assertThat(window.getLegLength()).isEqualTo(0.85);
        assertThat(window.getThighLength()).isEqualTo(0.36);
        assertThat(window.getShankLength()).isEqualTo(0.39);
    }

    @Test
    void a_session_read_back_from_the_log_stamps_the_same_values() {
        MessageCodec<Session> codec = MessageCodec.of(Session.class);

        assertThat(stamped(codec.decode(codec.encode(SESSION)))).isEqualTo(stamped(SESSION));
    }

    @Test
    void mass_and_lengths_that_a_sender_wrote_are_overridden() {
        SensorWindow sent = SensorWindow.newBuilder(stamped(SESSION))
                .setMass(700)
                .setLegLength(85)
                .setThighLength(36)
                .build();
        byte[] bytes = MessageCodec.of(SensorWindow.class).encode(sent);

        assertThat(Messages.read(identity(SESSION), bytes)).isInstanceOfSatisfying(WindowReading.Read.class, read -> {
            SensorWindow window = Messages.sensorWindow(identity(SESSION), read.window(), new Arrival(1, 1));
            assertThat(window.getMass()).isEqualTo(58);
            assertThat(window.getLegLength()).isEqualTo(0.85);
            assertThat(window.getThighLength()).isEqualTo(0.36);
        });
    }

    @Test
    void mains_and_mvc_version_are_those_of_the_opening_whatever_a_sender_writes() {
        Session session = Messages.session("walk", subject(58, 0.85), RAW, 1);
        SensorWindow sent =
                SensorWindow.newBuilder(stamped(session)).setMainsFrequency(60).build();

        assertThat(session.getMvcVersion()).isEqualTo(7);
        assertThat(stamped(session).getMainsFrequency()).isEqualTo(50);
        assertThat(read(session, sent))
                .isInstanceOfSatisfying(
                        WindowReading.Read.class,
                        read -> assertThat(Messages.sensorWindow(identity(session), read.window(), new Arrival(1, 1))
                                        .getMainsFrequency())
                                .isEqualTo(50));
        assertThat(Messages.plan(session)).isEqualTo(RAW);
    }

    @Test
    void another_mvc_value_within_a_session_is_refused_and_never_applied() {
        Session session = Messages.session("walk", subject(58, 0.85), RAW, 1);
        SensorWindow rescaled = SensorWindow.newBuilder(stamped(session))
                .setEmgMvc(Samples.bytes(new float[] {0.0004f}))
                .build();

        assertThat(read(session, rescaled))
                .isInstanceOfSatisfying(
                        WindowReading.Failed.class,
                        failed -> assertThat(failed.violations())
                                .containsExactly(new Violation("emgMvc", "[4.0E-4]", "[5.0E-4], as in the session")));
    }

    private static WindowReading read(Session session, SensorWindow window) {
        return Messages.read(
                identity(session), MessageCodec.of(SensorWindow.class).encode(window));
    }

    private static SensorWindow stamped(Session session) {
        MeasuredWindow window =
                new MeasuredWindow(new Frames(0, 1, false), new float[][] {{0.3f}}, new float[][] {{0.2f}});
        return Messages.sensorWindow(identity(session), window, new Arrival(1, 1));
    }

    private static StreamIdentity identity(Session session) {
        return StreamIdentity.of(session, Leg.RIGHT).orElseThrow();
    }

    private static Subject subject(double mass, double legLength) {
        return Subject.newBuilder()
                .setId("s1")
                .setMass(mass)
                .setLegLength(legLength)
                .setThighLength(0.36)
                .setShankLength(0.39)
                .setRegisteredAtMillis(1)
                .build();
    }
}
