package io.gaitbus.transfer.version;

/// How a person wants the pair of a subject changed, and why.
///
/// @param pin   whether what goes into force is to stay there
/// @param force whether a version goes into force that the gate rejected
/// @param by    who wants it; blank where that is not known
/// @param why   in words; may be blank
public record Wish(boolean pin, boolean force, String by, String why) {

    public Wish {
        by = by.isBlank() ? "somebody unnamed" : by.strip();
        why = why.strip();
    }

    /// For the record: `promoted by kim: a limp since Monday`.
    ///
    /// @param deed what was done, e.g. `promoted`
    String recorded(String deed) {
        return "%s by %s%s".formatted(deed, by, why.isEmpty() ? "" : ": " + why);
    }
}
