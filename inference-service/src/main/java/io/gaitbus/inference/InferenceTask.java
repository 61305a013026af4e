package io.gaitbus.inference;

import io.gaitbus.gait.MessageCodec;
import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.message.MuscleWindow;
import io.gaitbus.message.TorqueWindow;
import io.gaitbus.network.Batch;
import io.gaitbus.network.TorqueNetwork;
import io.gaitbus.stream.Task;
import io.gaitbus.stream.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A muscle window to a torque window, by the network whose version the window is stamped with. Windows of streams on
/// one network are computed together. Used by one thread.
final class InferenceTask implements Task<MuscleWindow, StreamNetwork> {

    private final Function<String, Optional<TorqueNetwork>> networks;
    private final MessageCodec<MuscleWindow> input = MessageCodec.of(MuscleWindow.class);
    private final MessageCodec<TorqueWindow> output = MessageCodec.of(TorqueWindow.class);
    private final Batches batches = new Batches();

    /// @param networks the network of a version; may wait for it
    InferenceTask(Function<String, Optional<TorqueNetwork>> networks) {
        this.networks = networks;
    }

    @Override
    public MuscleWindow decode(byte[] bytes) {
        return input.decode(bytes);
    }

    @Override
    public Window window(MuscleWindow message) {
        return Messages.window(message);
    }

    @Override
    public Result<StreamNetwork> step(Optional<StreamNetwork> before, MuscleWindow message) {
        Estimation estimation = begun(before, message);
        compute(Stream.of(estimation));
        return result(estimation);
    }

    @Override
    public List<Outcome<StreamNetwork>> steps(List<Step<MuscleWindow, StreamNetwork>> steps) {
        List<Begun> begun = steps.stream().map(this::begun).toList();
        compute(begun.stream().flatMap(Begun::estimation));
        return begun.stream().map(this::outcome).toList();
    }

    /// What came of reading a window.
    private sealed interface Begun {

        record Read(Estimation begun) implements Begun {}

        record Unreadable(UnreadableMessage reason) implements Begun {}

        default Stream<Estimation> estimation() {
            return switch (this) {
                case Read(Estimation begun) -> Stream.of(begun);
                case Unreadable(UnreadableMessage _) -> Stream.empty();
            };
        }
    }

    private Begun begun(Step<MuscleWindow, StreamNetwork> step) {
        try {
            return new Begun.Read(begun(step.before(), step.message()));
        } catch (UnreadableMessage e) {
            return new Begun.Unreadable(e);
        }
    }

    private Estimation begun(Optional<StreamNetwork> before, MuscleWindow message) {
        Estimation estimation = new Estimation(message, before.orElseGet(StreamNetwork::new));
        estimation.stream().obey(message.getModelVersion(), networks, batches);
        return estimation;
    }

    private void compute(Stream<Estimation> estimations) {
        Map<TorqueNetwork, List<Estimation>> together = new LinkedHashMap<>();
        estimations.forEach(estimation -> estimation
                .network()
                .ifPresentOrElse(
                        network -> together.computeIfAbsent(network, _ -> new ArrayList<>())
                                .add(estimation),
                        estimation::remember));
        together.forEach(this::compute);
    }

    private void compute(TorqueNetwork network, List<Estimation> estimations) {
        Batch batch = batches.empty(network.architecture());
        estimations.forEach(estimation -> estimation.addTo(batch));
        network.step(batch);
        estimations.forEach(estimation -> estimation.readFrom(batch));
    }

    private Outcome<StreamNetwork> outcome(Begun begun) {
        return switch (begun) {
            case Begun.Read(Estimation estimation) -> new Outcome.Made<>(result(estimation));
            case Begun.Unreadable(UnreadableMessage reason) -> new Outcome.Refused<>(reason);
        };
    }

    private Result<StreamNetwork> result(Estimation estimation) {
        return new Result<>(estimation.stream(), List.of(new TorqueOutput(estimation.window(), output)));
    }
}
