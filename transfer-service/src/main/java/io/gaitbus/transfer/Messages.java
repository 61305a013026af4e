package io.gaitbus.transfer;

import io.gaitbus.gait.MuscleSignals;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.Freeze;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.JobState;
import io.gaitbus.message.ModelVersion;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.network.Model;
import io.gaitbus.network.ModelFile;
import io.gaitbus.transfer.fitting.Adaptation;
import io.gaitbus.transfer.version.Pair;
import io.gaitbus.transfer.version.Version;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Between messages and domain.
public final class Messages {

    /// The number in a version's name.
    private static final Pattern NUMBER = Pattern.compile(".*/([1-9]\\d{0,8})");

    private Messages() {}

    /// What the network reads of a window.
    static FeatureWindow features(MuscleWindow message) {
        MuscleSignals signals = MuscleSignals.of(message);
        return new FeatureWindow(
                new Signals(signals.excitationMeasured(), signals.excitations()),
                new Signals(signals.angleMeasured(), signals.angles()),
                signals.angularVelocities(),
                signals.muscleTorques());
    }

    /// The network of a version.
    static Model model(ModelVersion version) {
        ByteBuffer file = version.getNetwork().duplicate();
        byte[] bytes = new byte[file.remaining()];
        file.get(bytes);
        return ModelFile.read(bytes);
    }

    /// What is to be known of versions before they go into force; without those that are not called as ours
    /// are.
    static List<Version> versions(Collection<ModelVersion> messages) {
        return messages.stream().flatMap(message -> version(message).stream()).toList();
    }

    static Optional<Version> version(ModelVersion message) {
        Matcher name = NUMBER.matcher(message.getVersion());
        return name.matches()
                ? Optional.of(new Version(
                        Integer.parseInt(name.group(1)),
                        message.getVersion(),
                        message.getCalibrationVersion(),
                        message.getVerdict(),
                        message.getReason()))
                : Optional.empty();
    }

    static Pair pair(ActivePair message) {
        return new Pair(message.getCalibrationVersion(), message.getModelVersion(), message.getPinned());
    }

    /// The report of a request that waits.
    ///
    /// @param phase       what for, in words
    /// @param secondsLeft until it will have been met, s; NaN where that is not known
    public static JobProgress queued(TrainingRequest request, String phase, double secondsLeft, long nowMillis) {
        return JobProgress.newBuilder()
                .setJob(request.getJob())
                .setSubject(request.getSubject())
                .setState(JobState.QUEUED)
                .setFraction(0)
                .setPhase(phase)
                .setLoss(Double.NaN)
                .setSecondsLeft(secondsLeft)
                .setAtMillis(nowMillis)
                .build();
    }

    static Adaptation adaptation(Freeze freeze) {
        return switch (freeze) {
            case HEAD -> Adaptation.HEAD;
            case RECURRENT -> Adaptation.RECURRENT;
            case ALL -> Adaptation.ALL;
        };
    }
}
