package io.gaitbus.ingest;

import io.gaitbus.gait.Streams;
import io.gaitbus.ingest.session.StreamLedger;
import io.gaitbus.ingest.session.Tally;
import io.gaitbus.message.Leg;
import io.gaitbus.message.Session;
import io.gaitbus.message.StreamTally;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A session, and what became of its windows.
@Schema(description = "A session, and what became of its windows.")
record SessionView(
        String id,
        String subject,

        @Schema(description = "OPEN takes windows; CLOSED takes reference torques only.", examples = "OPEN")
        String state,

        String emgKind,
        double emgRate,
        double angleRate,
        double deviceStart,
        double mainsFrequency,
        List<LegView> legs,
        int mvcVersion,
        long openedAtMillis,
        List<StreamView> streams) {

    record LegView(String leg, List<ElectrodeView> emg, List<String> angles) {}

    record ElectrodeView(String channel, String muscle, double mvc) {}

    /// What became of the windows of one leg.
    @Schema(description = "What became of the windows of one leg.")
    record StreamView(
            String leg,

            @Schema(description = "Key of the stream on the log.", examples = "walk-0001/right")
            String stream,

            @Schema(description = "The frame after the last one taken: where a sender goes on.")
            long nextFrame,

            @Schema(description = "Frames taken.") long framesAccepted,

            @Schema(description = "Frames that had not come when later ones did.")
            long framesMissing,

            @Schema(description = "How often frames were missing.")
            long gaps,

            @Schema(description = "Windows that came after later ones had been taken.")
            long late,

            @Schema(description = "Windows that had been taken before.")
            long repeated,

            @Schema(description = "Windows that held what cannot be.")
            long refused) {

        static StreamView of(String session, Leg leg, StreamLedger ledger) {
            Tally tally = ledger.tally();
            return new StreamView(
                    leg.name(),
                    Streams.name(session, leg),
                    ledger.nextFrame(),
                    tally.framesAccepted(),
                    tally.framesMissing(),
                    tally.gaps(),
                    tally.late(),
                    tally.repeated(),
                    tally.refused());
        }

        static StreamView of(String session, StreamTally tally) {
            return new StreamView(
                    tally.getLeg().name(),
                    Streams.name(session, tally.getLeg()),
                    tally.getNextFrame(),
                    tally.getFramesAccepted(),
                    tally.getFramesMissing(),
                    tally.getGaps(),
                    tally.getLate(),
                    tally.getRepeated(),
                    tally.getRefused());
        }
    }

    static SessionView of(Session session, List<StreamView> streams) {
        return new SessionView(
                session.getId(),
                session.getSubject(),
                session.getState().name(),
                session.getEmgKind().name(),
                session.getEmgRate(),
                session.getAngleRate(),
                session.getDeviceStart(),
                session.getMainsFrequency(),
                session.getLegs().stream()
                        .map(leg -> new LegView(
                                leg.getLeg().name(),
                                leg.getEmg().stream()
                                        .map(channel -> new ElectrodeView(
                                                channel.getChannel(), channel.getMuscle(), channel.getMvc()))
                                        .toList(),
                                leg.getAngles()))
                        .toList(),
                session.getMvcVersion(),
                session.getOpenedAtMillis(),
                streams);
    }
}
