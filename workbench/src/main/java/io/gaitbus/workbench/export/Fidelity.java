package io.gaitbus.workbench.export;

import io.gaitbus.network.Model;

/// How far an exported network is from the one it was made from, on the same frames.
///
/// @param frames    compared; above 0
/// @param torque    greatest difference of a torque, N·m/kg; NaN where any is
/// @param deviation greatest difference of a standard deviation, N·m/kg; likewise
public record Fidelity(int frames, double torque, double deviation) {

    /// Differences up to this are those of rounding; N·m/kg.
    public static final double TOLERANCE = 1e-5;

    private static final int FRAMES = 400;

    public Fidelity {
        if (frames < 1) {
            throw new IllegalArgumentException("%d frames compared; 1 or more would be right".formatted(frames));
        }
    }

    /// Whether the exported network says what the other does.
    public boolean holds() {
        return torque <= TOLERANCE && deviation <= TOLERANCE;
    }

    /// The greater of both differences, N·m/kg.
    public double greatest() {
        return Math.max(torque, deviation);
    }

    /// Runs an exported window on random frames of a stream.
    ///
    /// @param onnx  the exported file
    /// @param model what it was made from
    /// @param seed  the same seed gives the same frames
    /// @throws Unrunnable where ONNX Runtime does not take the file
    public static Fidelity ofWindow(byte[] onnx, Model model, long seed) {
        Reference reference = new Reference(
                model, 0, RandomFrames.of(model, FRAMES + model.architecture().memory(), seed));
        try (OnnxRun run = new OnnxRun(onnx)) {
            return WindowRun.compare(run, reference);
        }
    }

    /// Runs an exported step on random frames of two streams, of which the second begins at a frame above
    /// 0.
    ///
    /// @param onnx  the exported file
    /// @param model what it was made from
    /// @param seed  the same seed gives the same frames
    /// @throws Unrunnable where ONNX Runtime does not take the file
    public static Fidelity ofStep(byte[] onnx, Model model, long seed) {
        Reference first = new Reference(model, 0, RandomFrames.of(model, FRAMES, seed));
        int later = model.architecture().period() / 2 + 1;
        Reference second = new Reference(model, later, RandomFrames.of(model, FRAMES, ~seed));
        try (OnnxRun run = new OnnxRun(onnx)) {
            return StepRun.compare(run, first, second);
        }
    }
}
