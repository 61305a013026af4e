package io.gaitbus.workbench.demo;

import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.recording.Recording;
import java.util.List;

/// The simulated subjects of the demo.
final class Simulations {

    private Simulations() {}

    /// So many subjects, each with an activity of its own.
    ///
    /// @param seconds how long each of them moves, s
    static List<Recording> perform(int subjects, double seconds) {
        throw new Failure("no simulated subjects yet (%d, %s s): give --recording".formatted(subjects, seconds));
    }
}
