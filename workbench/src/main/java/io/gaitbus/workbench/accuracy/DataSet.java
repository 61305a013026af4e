package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.data.Subject;
import java.util.List;

/// Data as it was given, read.
///
/// @param name       what results call it
/// @param subjects   who it is of
/// @param newSeconds how many first seconds someone new gives, where nothing else is said, s
/// @param notes      what was assumed about it and how its torque is filtered, for people
public record DataSet(String name, List<Subject> subjects, List<Double> newSeconds, List<String> notes) {

    public DataSet {
        subjects = List.copyOf(subjects);
        newSeconds = List.copyOf(newSeconds);
        notes = List.copyOf(notes);
    }
}
