package io.gaitbus.workbench.export;

/// A file that ONNX Runtime does not run, or not as what it should be.
public final class Unrunnable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unrunnable(String reason) {
        super(reason);
    }

    Unrunnable(Throwable cause) {
        super("ONNX Runtime does not run it: " + cause.getMessage(), cause);
    }
}
