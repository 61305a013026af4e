package io.gaitbus.workbench.accuracy;

import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The folder that a result is written to (`--report`): a page for people, and its rows as CSV.
///
/// @param path where it is
record ReportFolder(Path path) {

    static final String PAGE = "report.html";
    static final String ROWS = "rows.csv";

    /// Makes sure that it can be written before hours go by.
    ///
    /// @throws ParameterException where it cannot
    static ReportFolder checked(Path path, CommandLine command) {
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new IOException("no right to write there");
            }
            return new ReportFolder(path);
        } catch (IOException e) {
            throw new ParameterException(
                    command, "--report: %s cannot be written (%s)".formatted(path, Reasons.of(e)), e);
        }
    }

    void write(Report report) {
        try {
            Files.writeString(path.resolve(PAGE), ReportPage.of(report));
            Files.writeString(path.resolve(ROWS), ReportCsv.of(report));
        } catch (IOException e) {
            throw new Failure("%s cannot be written (%s)".formatted(path, Reasons.of(e)), e);
        }
    }
}
