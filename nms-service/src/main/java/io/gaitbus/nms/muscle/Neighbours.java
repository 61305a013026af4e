package io.gaitbus.nms.muscle;

import io.gaitbus.gait.Muscles;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// From which electrodes each muscle over the knee takes its excitation: its own, else its neighbours'.
///
/// Of each muscle's alternatives the first holds of which every electrode is there; the excitation is their
/// mean. A muscle without any has none, and its excitation is 0. Source of the first alternatives: Lloyd &
/// Besier (2003), who drive vas_int by the mean of the other vasti, and short hamstrings by the long; the
/// others are ours.
final class Neighbours {

    private static final List<List<String>> VASTI =
            List.of(List.of("vas_lat"), List.of("vas_med"), List.of("rect_fem"));

    private static final Map<String, List<List<String>>> TABLE = Map.ofEntries(
            Map.entry("rect_fem", List.of(List.of("rect_fem"), List.of("vas_lat"), List.of("vas_med"))),
            Map.entry("vas_lat", VASTI),
            Map.entry("vas_med", List.of(List.of("vas_med"), List.of("vas_lat"), List.of("rect_fem"))),
            Map.entry(
                    "vas_int",
                    List.of(
                            List.of("vas_med", "vas_lat"),
                            List.of("vas_lat"),
                            List.of("vas_med"),
                            List.of("rect_fem"))),
            Map.entry("bifemlh", List.of(List.of("bifemlh"), List.of("semimem"))),
            Map.entry("bifemsh", List.of(List.of("bifemlh"), List.of("semimem"))),
            Map.entry("semimem", List.of(List.of("semimem"), List.of("bifemlh"))),
            Map.entry("semiten", List.of(List.of("semimem"), List.of("bifemlh"))),
            Map.entry("sar", List.of(List.of("rect_fem"))),
            Map.entry("grac", List.of(List.of("semimem"), List.of("bifemlh"))),
            Map.entry("tfl", List.of(List.of("rect_fem"))),
            Map.entry("med_gas", List.of(List.of("med_gas"), List.of("lat_gas"), List.of("soleus"))),
            Map.entry("lat_gas", List.of(List.of("lat_gas"), List.of("med_gas"), List.of("soleus"))));

    private static final Map<List<Boolean>, Neighbours> KNOWN = new ConcurrentHashMap<>();

    private final int[][] sources;

    private Neighbours(int[][] sources) {
        this.sources = sources;
    }

    /// Who stands in for whom; worked out once for each of the 512 masks there can be.
    ///
    /// @param measured which electrodes are there, in the order of [Muscles#MEASURABLE]
    static Neighbours of(List<Boolean> measured) {
        return KNOWN.computeIfAbsent(
                measured,
                mask -> new Neighbours(Muscles.KNEE.stream()
                        .map(muscle -> sources(TABLE.get(muscle), mask))
                        .toArray(int[][]::new)));
    }

    private static int[] sources(List<List<String>> alternatives, List<Boolean> measured) {
        return alternatives.stream()
                .map(names ->
                        names.stream().mapToInt(Muscles.MEASURABLE::indexOf).toArray())
                .filter(electrodes -> Arrays.stream(electrodes).allMatch(measured::get))
                .findFirst()
                .orElse(new int[0]);
    }

    /// The excitations of the muscles over the knee in one frame.
    ///
    /// @param electrodes [muscles][frames], in the order of [Muscles#MEASURABLE]
    /// @param into       in the order of [Muscles#KNEE]
    void excitations(float[][] electrodes, int frame, double[] into) {
        for (int muscle = 0; muscle < sources.length; muscle++) {
            double sum = 0;
            for (int electrode : sources[muscle]) {
                sum += electrodes[electrode][frame];
            }
            into[muscle] = sources[muscle].length == 0 ? 0 : sum / sources[muscle].length;
        }
    }
}
