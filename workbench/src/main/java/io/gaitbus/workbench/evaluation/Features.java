package io.gaitbus.workbench.evaluation;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.network.FeatureWindow;
import io.gaitbus.network.FeatureWindow.Signals;
import io.gaitbus.nms.geometry.SegmentLengths;
import io.gaitbus.nms.muscle.Anatomy;
import io.gaitbus.nms.muscle.MuscleFrames;
import io.gaitbus.nms.muscle.MuscleModel;
import io.gaitbus.nms.muscle.MuscleParameters;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.SignalChain;
import io.gaitbus.nms.signal.StreamSetup;
import io.gaitbus.workbench.recording.FrameTorque;
import io.gaitbus.workbench.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/// From a recording to what the network learns from: the causal signal chain and the muscle model of the
/// live stream, run over it without a log, a process or a window.
public final class Features {

    private Features() {}

    /// The features of a recording's frames, with its reference torque.
    ///
    /// @param reference N·m/kg; frames it does not know are not learned from
    public static io.gaitbus.transfer.fitting.Recording of(Recording recording, FrameTorque reference) {
        return of(recording, reference, MuscleParameters.generic(anatomy(recording)));
    }

    /// The same with muscles of one's own choice.
    ///
    /// @param muscles of the person
    public static io.gaitbus.transfer.fitting.Recording of(
            Recording recording, FrameTorque reference, MuscleParameters muscles) {
        int frames = recording.frames();
        float[] torque = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            torque[frame] = (float) reference.at(frame);
        }
        List<FeatureWindow> windows = muscleFrames(recording, muscles).stream()
                .map(run -> window(run, recording.angles().assumed()))
                .toList();
        return io.gaitbus.transfer.fitting.Recording.of(0, windows, torque);
    }

    /// What muscles make of a recording, run by run.
    private static List<MuscleFrames> muscleFrames(Recording recording, MuscleParameters muscles) {
        MuscleModel model = MuscleModel.of(muscles, kind(recording));
        MuscleModel.State state = model.atRest();
        List<MuscleFrames> muscle = new ArrayList<>();
        for (SensorFrames run : sensorFrames(recording)) {
            MuscleModel.Step step = model.advance(state, run);
            state = step.state();
            muscle.add(step.frames());
        }
        return muscle;
    }

    /// What the signal chain makes of a recording, in runs in which the quality of each channel stays the
    /// same.
    public static List<SensorFrames> sensorFrames(Recording recording) {
        int frames = recording.frames();
        List<EmgChannel> channels = recording.emg().electrodes().stream()
                .map(electrode -> new EmgChannel(electrode.muscle(), electrode.mvc()))
                .toList();
        double emgRate = recording.emg().signal().rate();
        double angleRate = recording.angles().signal().rate();
        SignalChain chain = SignalChain.of(new StreamSetup(
                kind(recording), emgRate, channels, recording.angles().joints(), angleRate));
        SensorChunk whole = new SensorChunk(
                0,
                frames,
                recording.emg().signal().cut(0, FrameGrid.samplesIn(0, frames, emgRate)),
                recording.angles().signal().cut(0, FrameGrid.samplesIn(0, frames, angleRate)),
                true);
        return chain.advance(chain.atRest(), whole).frames();
    }

    /// As ingest-service registers the person and nms-service scales the muscles.
    public static Anatomy anatomy(Recording recording) {
        OptionalDouble height = recording.person().height();
        double legLength = recording
                .person()
                .legLength()
                .orElse(
                        height.isPresent()
                                ? SegmentLengths.LEG_OVER_HEIGHT * height.getAsDouble()
                                : Anatomy.GENERIC_LEG_LENGTH);
        return Anatomy.generic(recording.person().mass(), legLength);
    }

    private static EmgKind kind(Recording recording) {
        return switch (recording.emg().kind()) {
            case RAW -> EmgKind.RAW;
            case ENVELOPE -> EmgKind.ENVELOPE;
            case ACTIVATION -> EmgKind.ACTIVATION;
        };
    }

    /// @param assumed joints whose angle nobody measured
    private static FeatureWindow window(MuscleFrames muscle, Set<String> assumed) {
        SensorFrames sensor = muscle.sensor();
        List<Boolean> angles = IntStream.range(0, Muscles.JOINTS.size())
                .mapToObj(joint -> sensor.angleMeasured().get(joint) && !assumed.contains(Muscles.JOINTS.get(joint)))
                .toList();
        return new FeatureWindow(
                new Signals(mask(sensor.excitationMeasured()), sensor.excitations()),
                new Signals(mask(angles), sensor.angles()),
                sensor.angularVelocities(),
                muscle.muscleTorques());
    }

    private static boolean[] mask(List<Boolean> measured) {
        boolean[] mask = new boolean[measured.size()];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = measured.get(i);
        }
        return mask;
    }
}
