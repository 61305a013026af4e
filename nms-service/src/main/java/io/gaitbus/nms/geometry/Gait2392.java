package io.gaitbus.nms.geometry;

import io.gaitbus.nms.geometry.path.LegModel;
import io.gaitbus.nms.osim.OsimModel;
import io.gaitbus.nms.osim.Side;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The generic leg: right leg of OpenSim's gait2392 (CC BY 3.0; S. L. Delp, D. G. Thelen, F. C. Anderson, A.
/// Seth et al.), as far as the muscles over the knee need it.
public final class Gait2392 {

    private static final String RESOURCE = "gait2392-right-leg.osim";

    public static final LegModel LEG = read();

    private Gait2392() {}

    private static LegModel read() {
        try (InputStream file = Gait2392.class.getResourceAsStream(RESOURCE)) {
            return OsimModel.leg(file, Side.RIGHT);
        } catch (IOException e) {
            throw new UncheckedIOException("the model " + RESOURCE, e);
        }
    }
}
