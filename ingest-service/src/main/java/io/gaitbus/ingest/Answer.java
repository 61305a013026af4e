package io.gaitbus.ingest;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.OptionalLong;

/// What a sender of windows is told; one JSON text a window, in the order of the windows.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Answer.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = Answer.Accepted.class, name = "accepted"),
    @JsonSubTypes.Type(value = Answer.Repeated.class, name = "repeated"),
    @JsonSubTypes.Type(value = Answer.Late.class, name = "late"),
    @JsonSubTypes.Type(value = Answer.Refused.class, name = "refused")
})
sealed interface Answer {

    /// Said first: where to go on.
    record Ready(long nextFrame) implements Answer {}

    /// The log has it.
    ///
    /// @param missing frames skipped between the window before and this one
    record Accepted(long firstFrame, int frames, long missing, long nextFrame) implements Answer {}

    /// The log had it already.
    record Repeated(long firstFrame, int frames, long nextFrame) implements Answer {}

    /// Its frames were skipped earlier: too late now.
    record Late(long firstFrame, int frames, long nextFrame) implements Answer {}

    /// It cannot be taken.
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Refused(OptionalLong firstFrame, long nextFrame, Problem problem) implements Answer {}
}
