package io.gaitbus.workbench.recording;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.message.EmgKind;
import io.gaitbus.message.Leg;
import java.util.List;
import java.util.Set;

/// One leg of one person, recorded: what goes in, and the torque that should come out. SI units and the
/// project's signs; sample 0 of every signal is at frame 0.
///
/// @param name        what it is called, e.g. the folder's name
/// @param person      who was recorded
/// @param activity    what they do, in one word
/// @param leg         which leg
/// @param emg         EMG
/// @param angles      joint angles
/// @param reference   the knee torque held to be true
/// @param conventions how what the files do not say was settled
public record Recording(
        String name,
        Person person,
        String activity,
        Leg leg,
        Emg emg,
        Angles angles,
        KneeReference reference,
        List<Convention> conventions) {

    public Recording {
        conventions = List.copyOf(conventions);
    }

    /// Electrodes and what they measured.
    ///
    /// @param kind       what the samples are
    /// @param electrodes one a channel
    /// @param signal     samples; V or dimensionless, as the kind says
    public record Emg(EmgKind kind, List<Electrode> electrodes, Signal signal) {

        public Emg {
            electrodes = List.copyOf(electrodes);
            if (electrodes.size() != signal.channels()) {
                throw new IllegalArgumentException(
                        "%d electrodes, %d channels".formatted(electrodes.size(), signal.channels()));
            }
        }
    }

    /// An electrode.
    ///
    /// @param channel what the file or device calls it
    /// @param muscle  canonical name of the muscle it measures
    /// @param mvc     linear envelope at maximum voluntary contraction, V; 1 where samples are normalised
    public record Electrode(String channel, String muscle, double mvc) {

        public Electrode {
            if (!Muscles.MEASURABLE.contains(muscle) || !(mvc > 0)) {
                throw new IllegalArgumentException("channel %s: muscle %s, MVC %s".formatted(channel, muscle, mvc));
            }
        }
    }

    /// Joint angles.
    ///
    /// @param joints  one a channel, out of hip, knee, ankle
    /// @param signal  rad; hip and knee flexion and ankle dorsiflexion positive
    /// @param assumed those of the joints that nobody measured, such as those of a leg held still: muscles
    ///                need their angle, but nothing may take it for a measurement
    public record Angles(List<String> joints, Signal signal, Set<String> assumed) {

        /// All of them measured.
        public Angles(List<String> joints, Signal signal) {
            this(joints, signal, Set.of());
        }

        public Angles {
            joints = List.copyOf(joints);
            assumed = Set.copyOf(assumed);
            if (joints.size() != signal.channels() || !Muscles.JOINTS.containsAll(joints)) {
                throw new IllegalArgumentException("joints %s, %d channels".formatted(joints, signal.channels()));
            }
        }
    }

    /// How many frames it holds: up to the last one that all signals reach and at which the angles were
    /// sampled, so that no frame waits for an angle that never comes.
    public int frames() {
        int reached = Math.min(reached(emg.signal()), reached(angles.signal()));
        for (int frame = reached - 1; frame > 0; frame--) {
            double place = frame * angles.signal().rate() / FrameGrid.FRAME_RATE;
            if (Math.abs(place - Math.rint(place)) < 1e-6) {
                return frame + 1;
            }
        }
        return reached;
    }

    /// Its length, s.
    public double seconds() {
        return frames() / FrameGrid.FRAME_RATE;
    }

    /// What it holds up to a time; all of it where it ends before. The reference stays whole.
    ///
    /// @param seconds s, above 0
    public Recording until(double seconds) {
        int frame = (int) Math.ceil(seconds * FrameGrid.FRAME_RATE) - 1;
        return new Recording(
                name,
                person,
                activity,
                leg,
                new Emg(emg.kind(), emg.electrodes(), emg.signal().through(frame)),
                new Angles(angles.joints(), angles.signal().through(frame), angles.assumed()),
                reference,
                conventions);
    }

    /// The same with electrodes that measured with other values, such as of the MVC.
    ///
    /// @param electrodes as many
    /// @param settled    how that came about
    public Recording with(List<Electrode> electrodes, List<Convention> settled) {
        Emg other = new Emg(emg.kind(), electrodes, emg.signal());
        return new Recording(name, person, activity, leg, other, angles, reference, settled);
    }

    /// The same with its reference as it was measured, without a low-pass.
    public Recording unfiltered() {
        List<Convention> settled = conventions.stream()
                .map(convention -> convention.what().equals("reference")
                        ? new Convention(
                                "reference", "unfiltered", Convention.Source.GIVEN, "by option", "--unfiltered")
                        : convention)
                .toList();
        return new Recording(name, person, activity, leg, emg, angles, reference.unfiltered(), settled);
    }

    private static int reached(Signal signal) {
        return (int) Math.floor((signal.samples() - 1) / signal.rate() * FrameGrid.FRAME_RATE + 1e-6) + 1;
    }
}
