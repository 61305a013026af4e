package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.evaluation.figures.Row;
import io.gaitbus.workbench.evaluation.protocol.Trace;
import java.util.List;

/// What an evaluation found, and how.
///
/// @param split  how training and testing were parted, in a sentence
/// @param about  data, split, filter, seeds: for people, one line each
/// @param rows   one a model, activity, subject, number of new seconds and seed
/// @param traces of the first seed, frame by frame
public record Report(String split, List<String> about, List<Row> rows, List<Trace> traces) {

    public Report {
        about = List.copyOf(about);
        rows = List.copyOf(rows);
        traces = List.copyOf(traces);
    }
}
