package io.gaitbus.stream;

/// Where reading begins once a partition was taken over, told apart from what was fetched before.
///
/// A batch that was fetched before a revocation may still be under way when the partition is assigned again: taken
/// as a beginning, it would start its streams without a warm-up. It lies before the end that the log had at the
/// takeover, and it skips the first record; what is fetched afterwards begins with that record, or, if that was
/// deleted together with all else, at the end or later.
///
/// @param firstOffset of the first record there is at or after the offset that was sought
/// @param end         offset after the last record at the takeover; equal to `firstOffset` where there is none
public record Sought(long firstOffset, long end) {

    /// Where any record may be the first: what lies at the log's beginning may be deleted at any moment.
    public static final Sought ANYWHERE = new Sought(0, 0);

    /// Whether reading may begin with a record.
    boolean begins(long offset) {
        return offset == firstOffset || offset >= end;
    }
}
