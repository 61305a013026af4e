package io.gaitbus.nms.http;

import io.gaitbus.nms.geometry.KneeGeometry;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.osim.OsimModel;
import io.gaitbus.nms.osim.Side;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// Makes anatomies of the models that labs bring: one at a time and none too large, for a model in memory
/// takes some ten to thirty times the room of its file, and streams need theirs.
final class ModelIntake {

    /// Bytes; two hundred times the file of the generic leg.
    static final int LARGEST = 4 << 20;

    private final ReentrantLock turn = new ReentrantLock();

    /// The anatomy of a model.
    ///
    /// @param mass of the subject, kg
    /// @throws InvalidInput where none can be made of it
    Anatomy anatomy(double mass, Side side, InputStream body) throws IOException {
        turn.lock();
        try {
            Anatomy anatomy = Anatomy.of(mass, OsimModel.leg(limited(body), side));
            KneeGeometry.read(anatomy.geometry().written()); // as every reader of the calibration will
            return anatomy;
        } catch (IllegalArgumentException e) { // an UnusableModel, or what the fit to it does not take
            throw refused("an unusable model", e.getMessage());
        } finally {
            turn.unlock();
        }
    }

    private static InputStream limited(InputStream body) throws IOException {
        byte[] model = body.readNBytes(LARGEST + 1);
        if (model.length > LARGEST) {
            throw refused("larger than 4 MB", "a model of up to 4 MB (4194304 bytes)");
        }
        return new ByteArrayInputStream(model);
    }

    private static InvalidInput refused(String value, String expected) {
        return new InvalidInput(List.of(new Violation("body", value, expected)));
    }
}
