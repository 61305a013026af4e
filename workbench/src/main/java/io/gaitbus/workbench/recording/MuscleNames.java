package io.gaitbus.workbench.recording;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which muscle an EMG channel measures, by the names that models and laboratories give it: gait2392's, those of
/// Rajagopal's model, Latin ones and the usual abbreviations.
///
/// Sources: muscle names of OpenSim's gait2392 and of Rajagopal et al. (2016), IEEE Trans. Biomed. Eng. 63(10),
/// 2068–2079; abbreviations as SENIAM and the manufacturers of EMG systems use them.
final class MuscleNames {

    private static final Map<String, Set<String>> NAMES = Map.of(
            "rect_fem", names("rectfem recfem rectusfemoris rectus rf"),
            "vas_lat", names("vaslat vastuslateralis vastuslat vl"),
            "vas_med", names("vasmed vastusmedialis vastusmed vm vmo"),
            "bifemlh", names("bifemlh bflh bicepsfemorislonghead bicepsfemorislh bicepsfemoris bicfem bifem bf"),
            "semimem", names("semimem semimembranosus semim sm"),
            "med_gas",
                    names("medgas gasmed gastrocnemiusmedialis medialgastrocnemius gastrocmed medgastroc medgastro"
                            + " gasm gm mg"),
            "lat_gas",
                    names("latgas gaslat gastrocnemiuslateralis lateralgastrocnemius gastroclat latgastroc latgastro"
                            + " gasl gl lg"),
            "tib_ant", names("tibant tibialisanterior tibialisant ta"),
            "soleus", names("soleus sol"));

    /// Neighbours under the same electrode: taken where nothing nearer was measured.
    private static final Map<String, Set<String>> STAND_INS = Map.of(
            "semimem", names("semiten semitendinosus semit st medham medialhamstrings hamstringsmedial"),
            "bifemlh", names("latham lateralhamstrings hamstringslateral hamstrings ham"),
            "med_gas", names("gastrocnemius gastroc gastro gas"));

    /// Muscles that models have and that surface EMG does not reach, or that this system has no input for.
    private static final Set<String> UNUSED = names(
            "vasint vastusintermedius bifemsh bfsh sar sart sartorius grac gracilis tfl tensorfasciaelatae glmax glutmax"
                    + " gluteusmaximus gmax glmed glutmed gluteusmedius gmed glmin glutmin addmag addlong addbrev add"
                    + " adductors iliacus psoas piri pect perlong perbrev pertert peroneuslongus peroneus pl edl ehl fdl"
                    + " fhl tibpost ercspn");

    /// What a label turns out to be.
    sealed interface Meaning {

        /// One of the muscles this system has an input for.
        ///
        /// @param muscle  its canonical name
        /// @param standIn whether the electrode lies on a neighbour of it
        record Measured(String muscle, boolean standIn) implements Meaning {}

        /// A muscle, but none this system has an input for.
        record Unused() implements Meaning {}

        /// No muscle that is known.
        record Unknown() implements Meaning {}
    }

    private MuscleNames() {}

    static Meaning meaning(ColumnName label) {
        String name = label.without(Set.of("activation", "muscle", "raw", "mv", "uv", "v"));
        for (Map.Entry<String, Set<String>> muscle : NAMES.entrySet()) {
            if (muscle.getValue().contains(name)) {
                return new Meaning.Measured(muscle.getKey(), false);
            }
        }
        for (Map.Entry<String, Set<String>> muscle : STAND_INS.entrySet()) {
            if (muscle.getValue().contains(name)) {
                return new Meaning.Measured(muscle.getKey(), true);
            }
        }
        String stem = name.replaceAll("\\d+$", "");
        return UNUSED.contains(stem) ? new Meaning.Unused() : new Meaning.Unknown();
    }

    private static Set<String> names(String words) {
        return Stream.of(words.toLowerCase(Locale.ROOT).split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
