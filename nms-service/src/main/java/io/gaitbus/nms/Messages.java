package io.gaitbus.nms;

import io.gaitbus.gait.FrameGrid;
import io.gaitbus.gait.Muscles;
import io.gaitbus.gait.Samples;
import io.gaitbus.gait.Streams;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.ActivePair;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.SensorWindow;
import io.gaitbus.nms.muscle.MuscleFrames;
import io.gaitbus.nms.signal.ChannelQuality;
import io.gaitbus.nms.signal.EmgChannel;
import io.gaitbus.nms.signal.EmgKind;
import io.gaitbus.nms.signal.SensorChunk;
import io.gaitbus.nms.signal.SensorFrames;
import io.gaitbus.nms.signal.StreamSetup;
import io.gaitbus.stream.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Between messages and domain.
public final class Messages {

    private Messages() {}

    /// The frames of a window.
    ///
    /// @throws UnreadableMessage where there can be no such frames
    public static Window window(SensorWindow message) {
        return sensible(() -> new Window(
                Streams.name(message.getSession(), message.getLeg()),
                message.getFirstFrame(),
                message.getFrames(),
                message.getLast(),
                message.getIngestedAtMillis()));
    }

    static Window window(MuscleWindow message) {
        return sensible(() -> new Window(
                Streams.name(message.getSession(), message.getLeg()),
                message.getFirstFrame(),
                message.getFrames(),
                message.getLast(),
                message.getIngestedAtMillis()));
    }

    /// What the domain makes of a message; what it refuses there, no retry can cure.
    private static <T> T sensible(Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new UnreadableMessage(e.getMessage(), e);
        }
    }

    /// How the signals of a stream come; the same in each of its windows.
    ///
    /// @throws UnreadableMessage where no signal chain can be made for it
    public static StreamSetup setup(SensorWindow message) {
        float[] mvc = Samples.floats(message.getEmgMvc());
        if (mvc.length != message.getEmgMuscles().size()) {
            throw new UnreadableMessage("%d MVC values for %d EMG channels"
                    .formatted(mvc.length, message.getEmgMuscles().size()));
        }
        List<EmgChannel> channels = new ArrayList<>();
        for (int i = 0; i < mvc.length; i++) {
            String muscle = message.getEmgMuscles().get(i);
            double reference = mvc[i];
            channels.add(sensible(() -> new EmgChannel(muscle, reference)));
        }
        EmgKind kind = switch (message.getEmgKind()) {
            case RAW -> EmgKind.RAW;
            case ENVELOPE -> EmgKind.ENVELOPE;
            case ACTIVATION -> EmgKind.ACTIVATION;
        };
        return sensible(() -> new StreamSetup(
                kind,
                message.getEmgRate(),
                channels,
                message.getAngleNames(),
                message.getAngleRate(),
                message.getMainsFrequency()));
    }

    /// The samples of a window.
    ///
    /// @throws UnreadableMessage where their number is not that of its frames, or one of them is no number:
    ///         it would stay in the filters for good
    public static SensorChunk chunk(SensorWindow message) {
        long first = message.getFirstFrame();
        int frames = message.getFrames();
        return sensible(() -> new SensorChunk(
                first,
                frames,
                finite(
                        message.getEmgMuscles(),
                        Samples.matrix(
                                message.getEmg(),
                                message.getEmgMuscles().size(),
                                FrameGrid.samplesIn(first, frames, message.getEmgRate()))),
                finite(
                        message.getAngleNames(),
                        Samples.matrix(
                                message.getAngles(),
                                message.getAngleNames().size(),
                                FrameGrid.samplesIn(first, frames, message.getAngleRate()))),
                message.getLast()));
    }

    private static float[][] finite(List<String> channels, float[][] samples) {
        for (int channel = 0; channel < samples.length; channel++) {
            for (float sample : samples[channel]) {
                if (!Float.isFinite(sample)) {
                    throw new UnreadableMessage(
                            "a sample of %s is %s; a number would be right".formatted(channels.get(channel), sample));
                }
            }
        }
        return samples;
    }

    private static io.gaitbus.message.ChannelQuality quality(ChannelQuality quality) {
        return switch (quality) {
            case GOOD -> io.gaitbus.message.ChannelQuality.GOOD;
            case NOT_MEASURED -> io.gaitbus.message.ChannelQuality.NOT_MEASURED;
            case OFF -> io.gaitbus.message.ChannelQuality.OFF;
            case SATURATED -> io.gaitbus.message.ChannelQuality.SATURATED;
            case HUM -> io.gaitbus.message.ChannelQuality.HUM;
            case MOTION -> io.gaitbus.message.ChannelQuality.MOTION;
        };
    }

    /// The muscle window of some frames of a stream, stamped with what is in force.
    static MuscleWindow muscleWindow(SensorWindow source, NmsTask.StreamState state, MuscleFrames muscle) {
        return muscleWindow(source, state.anatomy().mass(), state.muscles().calibration(), muscle)
                .setModelVersion(state.pair().map(ActivePair::getModelVersion).orElse(""))
                .build();
    }

    /// The muscle window of some frames, without a model.
    ///
    /// @param mass        body mass the torques were divided by, kg
    /// @param calibration version of what it was made with
    public static MuscleWindow.Builder muscleWindow(
            SensorWindow source, double mass, String calibration, MuscleFrames muscle) {
        SensorFrames sensor = muscle.sensor();
        return MuscleWindow.newBuilder()
                .setSession(source.getSession())
                .setSubject(source.getSubject())
                .setLeg(source.getLeg())
                .setFirstFrame(sensor.firstFrame())
                .setFrames(sensor.frames())
                .setFrameRate(source.getFrameRate())
                .setDeviceTime(
                        source.getDeviceTime() + (sensor.firstFrame() - source.getFirstFrame()) / FrameGrid.FRAME_RATE)
                .setIngestedAtNanos(source.getIngestedAtNanos())
                .setIngestedAtMillis(source.getIngestedAtMillis())
                .setEstimatedAtNanos(System.nanoTime())
                .setCalibrationVersion(calibration)
                .setModelVersion("")
                .setBridged(sensor.bridged())
                .setMass(mass)
                .setExcitationMuscles(Muscles.MEASURABLE)
                .setExcitationMeasured(sensor.excitationMeasured())
                .setChannelQualities(sensor.channelQualities().stream()
                        .map(Messages::quality)
                        .toList())
                .setExcitations(Samples.bytes(sensor.excitations()))
                .setAngleMeasured(sensor.angleMeasured())
                .setAngles(Samples.bytes(sensor.angles()))
                .setAngularVelocities(Samples.bytes(sensor.angularVelocities()))
                .setMuscles(Muscles.KNEE)
                .setActivations(Samples.bytes(muscle.activations()))
                .setForces(Samples.bytes(muscle.forces()))
                .setFibreLengths(Samples.bytes(muscle.fibreLengths()))
                .setFibreVelocities(Samples.bytes(muscle.fibreVelocities()))
                .setPennations(Samples.bytes(muscle.pennations()))
                .setMuscleTorques(Samples.bytes(muscle.muscleTorques()))
                .setTorque(Samples.bytes(muscle.torque()))
                .setLast(sensor.last());
    }
}
