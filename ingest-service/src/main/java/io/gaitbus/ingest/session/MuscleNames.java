package io.gaitbus.ingest.session;

import io.gaitbus.gait.Muscles;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which muscle is likely meant by a name that is not one of gait2392's: for advice, never to guess with.
final class MuscleNames {

    /// Names as devices, files and anatomists have them, in letters and digits only.
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("rf", "rect_fem"),
            Map.entry("recfem", "rect_fem"),
            Map.entry("rectfem", "rect_fem"),
            Map.entry("rectusfemoris", "rect_fem"),
            Map.entry("vl", "vas_lat"),
            Map.entry("vaslat", "vas_lat"),
            Map.entry("vastuslateralis", "vas_lat"),
            Map.entry("vm", "vas_med"),
            Map.entry("vasmed", "vas_med"),
            Map.entry("vastusmedialis", "vas_med"),
            Map.entry("bf", "bifemlh"),
            Map.entry("bflh", "bifemlh"),
            Map.entry("bicfem", "bifemlh"),
            Map.entry("bicepsfemoris", "bifemlh"),
            Map.entry("sm", "semimem"),
            Map.entry("semimembranosus", "semimem"),
            Map.entry("mg", "med_gas"),
            Map.entry("gm", "med_gas"),
            Map.entry("gasmed", "med_gas"),
            Map.entry("medgas", "med_gas"),
            Map.entry("gastrocnemiusmedialis", "med_gas"),
            Map.entry("lg", "lat_gas"),
            Map.entry("gl", "lat_gas"),
            Map.entry("gaslat", "lat_gas"),
            Map.entry("latgas", "lat_gas"),
            Map.entry("gastrocnemiuslateralis", "lat_gas"),
            Map.entry("ta", "tib_ant"),
            Map.entry("tibant", "tib_ant"),
            Map.entry("tibialisanterior", "tib_ant"),
            Map.entry("sol", "soleus"));

    private MuscleNames() {}

    /// The muscle that is likely meant by a name.
    static Optional<String> meant(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String stem = lower.replaceFirst("[_ ](r|l|right|left)(_activation)?$", "");
        return Muscles.MEASURABLE.stream()
                .filter(stem::equals)
                .findFirst()
                .or(() -> Optional.ofNullable(MEANT.get(stem.replaceAll("[^a-z0-9]", ""))));
    }
}
