package io.gaitbus.nms.geometry;

import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.osim.OsimModel;
import io.gaitbus.nms.osim.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The generic leg: right leg of OpenSim's gait2392 (CC BY 3.0; S. L. Delp, D. G. Thelen, F. C. Anderson, A.
/// Seth et al.), as far as the muscles over the knee need it.
public final class Gait2392 {

    private static final String MODEL = "gait2392-right-leg.osim";
    private static final String GEOMETRY = "gait2392-geometry.csv";

    private Gait2392() {}

    /// The model. Made when first asked for, which takes a tenth of a second.
    public static LegModel leg() {
        return Model.LEG;
    }

    private static final class Model {
        private static final LegModel LEG = read();
    }

    private static LegModel read() {
        try (InputStream file = Gait2392.class.getResourceAsStream(MODEL)) {
            return OsimModel.leg(file, Side.RIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + MODEL, e);
        }
    }

    /// Its geometry as fitted beforehand, so that a service need not wait for the fit.
    static KneeGeometry geometry() {
        try (InputStream file = Gait2392.class.getResourceAsStream(GEOMETRY)) {
            return KneeGeometry.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the geometry " + GEOMETRY, e);
        }
    }
}
