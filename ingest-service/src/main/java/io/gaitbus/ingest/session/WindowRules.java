package io.gaitbus.ingest.session;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.ingest.session.MeasuredWindow.Frames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a window of a stream may hold: the samples of its frames, no more and no fewer, each a value that can be.
public final class WindowRules {

    /// No window is refused for being short; one longer than this is a file rather than a stream.
    public static final int MOST_FRAMES = 100;

    /// So many violations tell enough.
    private static final int MOST_VIOLATIONS = 10;

    private final Sampling sampling;
    private final List<Channel> emg;
    private final List<Channel> angles;

    /// A channel and what its samples can be.
    private record Channel(String name, Range values, Expectation expectation) {

        interface Expectation {
            String instead(float sample);
        }
    }

    /// @param leg of a session that [SessionRules] has no objection to
    public WindowRules(Sampling sampling, LegPlan leg) {
        this.sampling = sampling;
        this.emg = leg.electrodes().stream().map(this::electrode).toList();
        this.angles = leg.angles().stream()
                .flatMap(word -> Joint.of(word).stream())
                .map(joint -> new Channel(joint.word(), joint.angles(), joint::expected))
                .toList();
    }

    private Channel electrode(Electrode electrode) {
        EmgKind kind = sampling.kind();
        return new Channel(
                electrode.muscle(), kind.samples(), sample -> electrode.muscle() + " of " + kind.expected(sample));
    }

    /// What is wrong with the numbers of a window's frames.
    List<Violation> numbering(Frames frames) {
        List<Violation> found = new ArrayList<>();
        if (frames.first() < 0) {
            found.add(new Violation("firstFrame", Long.toString(frames.first()), "0 or above"));
        }
        if (frames.number() < 1 || frames.number() > MOST_FRAMES) {
            found.add(new Violation(
                    "frames", Integer.toString(frames.number()), "1 to %d a window".formatted(MOST_FRAMES)));
        }
        return found;
    }

    /// What is wrong with the samples of a window whose numbering is right; the first few, a channel one.
    List<Violation> samples(MeasuredWindow window) {
        return Stream.concat(
                        rows("emg", emg, window.emg(), samplesAt(sampling.emgRate(), window.frames())),
                        rows("angles", angles, window.angles(), samplesAt(sampling.angleRate(), window.frames())))
                .limit(MOST_VIOLATIONS)
                .toList();
    }

    private static Expected samplesAt(double rate, Frames frames) {
        return new Expected(FrameGrid.samplesIn(frames.first(), frames.number(), rate), rate, frames);
    }

    /// How many samples each channel should have; told in words only where it has not, for most windows are right.
    private record Expected(int samples, double rate, Frames frames) {

        String text() {
            return "the %d samples of frames %d to %d at %s Hz"
                    .formatted(samples, frames.first(), frames.end() - 1, rate);
        }
    }

    private static Stream<Violation> rows(String field, List<Channel> channels, float[][] rows, Expected expected) {
        if (rows.length != channels.size()) {
            String names =
                    String.join(", ", channels.stream().map(Channel::name).toList());
            return Stream.of(new Violation(
                    field, "%d channels".formatted(rows.length), "%d channels: %s".formatted(channels.size(), names)));
        }
        List<Violation> found = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            if (rows[row].length != expected.samples()) {
                found.add(new Violation(
                        "%s[%d]".formatted(field, row), "%d samples".formatted(rows[row].length), expected.text()));
            } else {
                found.addAll(row(field, row, channels.get(row), rows[row]));
            }
        }
        return found.stream();
    }

    private static List<Violation> row(String field, int row, Channel channel, float[] samples) {
        for (int i = 0; i < samples.length; i++) {
            if (!channel.values().contains(samples[i])) {
                return List.of(new Violation(
                        "%s[%d][%d]".formatted(field, row, i),
                        Float.toString(samples[i]),
                        channel.expectation().instead(samples[i])));
            }
        }
        return List.of();
    }
}
