package io.gaitbus.stream;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a successor must begin to read a partition, kept as the metadata of each commit.
///
/// @param inputOffset  offset of the first window it must read, to warm up the oldest live stream
/// @param outputOffset offset from which this service's own output may hold windows of uncommitted input
public record RewindPoint(long inputOffset, long outputOffset) {

    private static final Pattern METADATA = Pattern.compile("rewind:(\\d+) written:(\\d+)");

    public RewindPoint {
        if (inputOffset < 0 || outputOffset < 0) {
            throw new IllegalArgumentException("offsets %d and %d, below 0".formatted(inputOffset, outputOffset));
        }
    }

    /// As the metadata of a commit.
    public String metadata() {
        return "rewind:%d written:%d".formatted(inputOffset, outputOffset);
    }

    /// From the metadata of a commit; empty for a commit that someone else made, by hand for instance.
    public static Optional<RewindPoint> parse(String metadata) {
        Matcher matcher = METADATA.matcher(metadata);
        return matcher.matches()
                ? Optional.of(new RewindPoint(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }
}
