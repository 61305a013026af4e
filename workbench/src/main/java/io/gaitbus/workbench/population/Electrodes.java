package io.gaitbus.workbench.population;

import io.gaitbus.workbench.recording.Recording;
import io.gaitbus.workbench.recording.Recording.Angles;
import io.gaitbus.workbench.recording.Recording.Electrode;
import io.gaitbus.workbench.recording.Recording.Emg;
import io.gaitbus.workbench.recording.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// What a lab happens to measure: most have all nine electrodes and three angles, some have fewer. A population
/// model must have seen both.
final class Electrodes {

    private static final double ALL_ELECTRODES = 0.5;
    private static final double LEAST_LEFT = 0.4;
    private static final double ALL_ANGLES = 0.8;

    private Electrodes() {}

    /// A recording with the channels that one lab has; the knee's angle always, and at least one electrode.
    static Recording asMeasured(Recording full, SplittableRandom random) {
        double kept = random.nextDouble() < ALL_ELECTRODES ? 1 : random.nextDouble(LEAST_LEFT, 1);
        List<Electrode> electrodes = full.emg().electrodes();
        int always = random.nextInt(electrodes.size());
        List<Integer> channels = IntStream.range(0, electrodes.size())
                .filter(channel -> random.nextDouble() < kept || channel == always)
                .boxed()
                .toList();
        boolean kneeAlone = random.nextDouble() >= ALL_ANGLES;
        List<String> joints = full.angles().joints();
        List<Integer> angles = IntStream.range(0, joints.size())
                .filter(joint -> !kneeAlone || joints.get(joint).equals("knee"))
                .boxed()
                .toList();
        return new Recording(
                full.name(),
                full.person(),
                full.activity(),
                full.leg(),
                new Emg(
                        full.emg().kind(),
                        chosen(electrodes, channels),
                        chosen(full.emg().signal(), channels)),
                new Angles(chosen(joints, angles), chosen(full.angles().signal(), angles)),
                full.reference(),
                full.conventions());
    }

    private static <T> List<T> chosen(List<T> all, List<Integer> places) {
        return places.stream().map(all::get).toList();
    }

    private static Signal chosen(Signal signal, List<Integer> channels) {
        float[][] all = signal.cut(0, signal.samples());
        List<float[]> chosen = new ArrayList<>();
        channels.forEach(channel -> chosen.add(all[channel]));
        return new Signal(signal.rate(), chosen.toArray(float[][]::new));
    }
}
