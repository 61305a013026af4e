package io.gaitbus.workbench.stream;

import io.gaitbus.gait.UnreadableMessage;
import io.gaitbus.stream.Task;
import io.gaitbus.stream.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// A first-order low-pass over the frame numbers: a stand-in for the muscle model, that forgets as slowly as its
/// slowest activation (0.95 a frame, 7e-12 after 500).
final class FilterTask implements Task<FilterTask.Input, Double> {

    /// Some frames of a stream.
    record Input(String stream, long firstFrame, int frames, boolean last) {

        byte[] bytes() {
            return "%s,%d,%d,%s".formatted(stream, firstFrame, frames, last).getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The filter's value after them.
    record Filtered(String stream, long firstFrame, int frames, double value) {

        static Filtered parse(byte[] bytes) {
            String[] fields = new String(bytes, StandardCharsets.UTF_8).split(",", -1);
            return new Filtered(
                    fields[0], Long.parseLong(fields[1]), Integer.parseInt(fields[2]), Double.parseDouble(fields[3]));
        }

        byte[] bytes() {
            return "%s,%d,%d,%s".formatted(stream, firstFrame, frames, value).getBytes(StandardCharsets.UTF_8);
        }

        Window window() {
            return new Window(stream, firstFrame, frames, false, 0);
        }
    }

    /// The filter's value after some frames; the input of a frame is a sawtooth of its number.
    static double after(double before, long firstFrame, int frames) {
        double value = before;
        for (long frame = firstFrame; frame < firstFrame + frames; frame++) {
            value = 0.95 * value + 0.05 * (frame % 37);
        }
        return value;
    }

    @Override
    public Input decode(byte[] bytes) {
        String[] fields = new String(bytes, StandardCharsets.UTF_8).split(",", -1);
        if (fields.length != 4) {
            throw new UnreadableMessage("four fields would be right");
        }
        return new Input(
                fields[0], Long.parseLong(fields[1]), Integer.parseInt(fields[2]), Boolean.parseBoolean(fields[3]));
    }

    @Override
    public Window window(Input message) {
        return new Window(message.stream(), message.firstFrame(), message.frames(), message.last(), 0);
    }

    @Override
    public Result<Double> step(Optional<Double> before, Input message) {
        double value = after(before.orElse(0.0), message.firstFrame(), message.frames());
        Filtered filtered = new Filtered(message.stream(), message.firstFrame(), message.frames(), value);
        return new Result<>(value, List.of(new FilteredOutput(filtered)));
    }

    /// Filtered frames to be written, which can be joined to those before them.
    record FilteredOutput(Filtered filtered) implements Output {

        @Override
        public Window window() {
            return filtered.window();
        }

        @Override
        public byte[] bytes() {
            return filtered.bytes();
        }

        @Override
        public Optional<Output> joined(Output next) {
            if (!(next instanceof FilteredOutput(Filtered after)) || !window().canJoin(next.window())) {
                return Optional.empty();
            }
            int frames = filtered.frames() + after.frames();
            return Optional.of(
                    new FilteredOutput(new Filtered(filtered.stream(), filtered.firstFrame(), frames, after.value())));
        }
    }
}
