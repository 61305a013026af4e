package io.gaitbus.ingest.session;

import io.gaitbus.gait.Muscles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a session may be: muscles that are known, each measured once; the knee angle; rates that can be used.
public final class SessionRules {

    /// Joint angle rates that can be used, Hz: gait has its power below 10 Hz.
    private static final Range ANGLE_RATES = new Range(20, 2000);

    private SessionRules() {}

    /// Everything that is wrong with a session; nothing when it can be.
    public static List<Violation> violations(SessionPlan plan) {
        List<Violation> found = new ArrayList<>(sampling(plan.sampling()));
        if (plan.mvcVersion() < 1) {
            found.add(new Violation("mvcVersion", Integer.toString(plan.mvcVersion()), "1 or above"));
        }
        if (plan.legs().isEmpty()) {
            found.add(new Violation("legs", "[]", "one or two legs"));
        }
        Set<Leg> seen = new HashSet<>();
        for (int i = 0; i < plan.legs().size(); i++) {
            LegPlan leg = plan.legs().get(i);
            String field = "legs[%d]".formatted(i);
            if (!seen.add(leg.leg())) {
                found.add(new Violation(field + ".leg", leg.leg().name(), "each leg once"));
            }
            found.addAll(electrodes(field, plan.sampling().kind(), leg.electrodes()));
            found.addAll(angles(field, leg.angles()));
        }
        return found;
    }

    private static List<Violation> sampling(Sampling sampling) {
        List<Violation> found = new ArrayList<>();
        if (!sampling.kind().rates().contains(sampling.emgRate())) {
            found.add(new Violation(
                    "emgRate",
                    Double.toString(sampling.emgRate()),
                    "%s Hz for %s".formatted(sampling.kind().rates(), sampling.kind())));
        }
        if (!ANGLE_RATES.contains(sampling.angleRate())) {
            found.add(
                    new Violation("angleRate", Double.toString(sampling.angleRate()), "%s Hz".formatted(ANGLE_RATES)));
        }
        if (!Double.isFinite(sampling.deviceStart())) {
            found.add(new Violation("deviceStart", Double.toString(sampling.deviceStart()), "a finite time, s"));
        }
        mains(sampling).ifPresent(found::add);
        return found;
    }

    private static Optional<Violation> mains(Sampling sampling) {
        boolean known = sampling.mains() == 0 || sampling.mains() == 50 || sampling.mains() == 60;
        boolean raw = sampling.kind() == EmgKind.RAW;
        if (known && (raw || sampling.mains() == 0)) {
            return Optional.empty();
        }
        String expected = raw ? "50 or 60 Hz, or 0 for no notch" : "0, for a notch is for RAW EMG";
        return Optional.of(new Violation("mainsFrequency", Double.toString(sampling.mains()), expected));
    }

    private static List<Violation> electrodes(String leg, EmgKind kind, List<Electrode> electrodes) {
        List<Violation> found = new ArrayList<>();
        if (electrodes.isEmpty()) {
            found.add(new Violation(leg + ".emg", "[]", "at least one channel"));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < electrodes.size(); i++) {
            Electrode electrode = electrodes.get(i);
            String field = "%s.emg[%d]".formatted(leg, i);
            if (!Muscles.MEASURABLE.contains(electrode.muscle())) {
                found.add(new Violation(field + ".muscle", electrode.muscle(), expectedMuscle(electrode.muscle())));
            } else if (!seen.add(electrode.muscle())) {
                found.add(new Violation(field + ".muscle", electrode.muscle(), "each muscle once per leg"));
            }
            if (!kind.acceptsMvc(electrode.mvc())) {
                found.add(new Violation(field + ".mvc", Double.toString(electrode.mvc()), expectedMvc(kind)));
            }
        }
        return found;
    }

    private static String expectedMuscle(String name) {
        String known = "one of " + String.join(", ", Muscles.MEASURABLE);
        return MuscleNames.meant(name)
                .map(meant -> known + "; perhaps " + meant)
                .orElse(known);
    }

    private static String expectedMvc(EmgKind kind) {
        return switch (kind) {
            case RAW ->
                "above 0, up to %s V: the linear envelope at maximum voluntary contraction"
                        .formatted(kind.samples().to());
            case ENVELOPE, ACTIVATION -> "1, for the samples are normalised already";
        };
    }

    private static List<Violation> angles(String leg, List<String> angles) {
        List<Violation> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < angles.size(); i++) {
            String field = "%s.angles[%d]".formatted(leg, i);
            if (Joint.of(angles.get(i)).isEmpty()) {
                found.add(new Violation(field, angles.get(i), "one of " + String.join(", ", Muscles.JOINTS)));
            } else if (!seen.add(angles.get(i))) {
                found.add(new Violation(field, angles.get(i), "each joint once per leg"));
            }
        }
        if (!seen.contains(Joint.KNEE.word())) {
            found.add(new Violation(leg + ".angles", angles.toString(), "knee, and hip and ankle where measured"));
        }
        return found;
    }
}
