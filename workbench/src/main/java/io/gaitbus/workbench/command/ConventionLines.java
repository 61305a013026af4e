package io.gaitbus.workbench.command;

import io.gaitbus.workbench.recording.Convention;
import io.gaitbus.workbench.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How what a recording's files do not say was settled, for the user to look over.
public final class ConventionLines {

    private ConventionLines() {}

    public static List<String> of(Recording recording) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%s: %d frames (%.1f s) of %s",
                recording.name(),
                recording.frames(),
                recording.seconds(),
                recording.person().id()));
        recording.conventions().forEach(convention -> lines.add("  " + line(convention)));
        lines.add("");
        return lines;
    }

    private static String line(Convention convention) {
        String source = switch (convention.source()) {
            case GIVEN -> "";
            case FOUND -> "found: ";
            case ASSUMED -> "assumed: ";
        };
        String override = convention.option().isEmpty() ? "" : "; else give " + convention.option();
        return "%-14s%s (%s%s%s)"
                .formatted(
                        convention.what(),
                        convention.value(),
                        source,
                        convention.reason(),
                        convention.source() == Convention.Source.GIVEN ? "" : override);
    }
}
