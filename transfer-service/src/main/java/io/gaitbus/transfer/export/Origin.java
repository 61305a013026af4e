package io.gaitbus.transfer.export;

import static java.util.Objects.requireNonNull;

/// Where an exported network comes from; noted in its file.
public sealed interface Origin {

    /// A version of the log.
    ///
    /// @param id          subject/n
    /// @param calibration version of the calibration of the muscle model that it was trained on: its muscle
    ///                    torques are what the network is to be given
    record Version(String id, String calibration) implements Origin {

        public Version {
            requireNonNull(id, "id");
            requireNonNull(calibration, "calibration");
        }
    }

    /// A file on disk, which does not say what version it is.
    ///
    /// @param name of the file
    record StoredFile(String name) implements Origin {

        public StoredFile {
            requireNonNull(name, "name");
        }
    }
}
