package io.gaitbus.ingest.session;

/// What became of the windows of a stream so far.
///
/// @param framesAccepted frames taken
/// @param framesMissing  frames that never came before later ones did
/// @param gaps           how often frames were missing
/// @param late           windows that came after later ones had been taken
/// @param repeated       windows that had been taken before
/// @param refused        windows that could not be
public record Tally(long framesAccepted, long framesMissing, long gaps, long late, long repeated, long refused) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

    Tally accepted(long frames, long missing) {
        return new Tally(
                framesAccepted + frames,
                framesMissing + missing,
                gaps + (missing > 0 ? 1 : 0),
                late,
                repeated,
                refused);
    }

    Tally oneLate() {
        return new Tally(framesAccepted, framesMissing, gaps, late + 1, repeated, refused);
    }

    Tally oneRepeated() {
        return new Tally(framesAccepted, framesMissing, gaps, late, repeated + 1, refused);
    }

    Tally oneRefused() {
        return new Tally(framesAccepted, framesMissing, gaps, late, repeated, refused + 1);
    }
}
