package io.gaitbus.transfer.fitting;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import java.util.Map;

/// The tensor library, set up once: PyTorch on one thread, without network access.
///
/// One thread, for a second one is slower as soon as anything else runs; with a fixed number of threads the same seed
/// gives the same weights. Where the library unpacks its 450 MB is said by the environment variable `DJL_CACHE_DIR`,
/// else it chooses.
final class TrainingEngine {

    private static final Map<String, String> SETTINGS = Map.of(
            "ai.djl.offline", "true",
            "OPT_OUT_TRACKING", "true",
            "ai.djl.pytorch.num_threads", "1",
            "ai.djl.pytorch.num_interop_threads", "1");

    private static final String NAME = "PyTorch";

    private TrainingEngine() {}

    /// Loads the library; 2 to 7 s the first time on a machine.
    static Engine instance() {
        SETTINGS.forEach((name, value) -> System.setProperty(name, System.getProperty(name, value)));
        return Engine.getEngine(NAME);
    }

    /// A scope for arrays: closing it frees those made in it.
    static NDManager scope() {
        return instance().newBaseManager();
    }
}
