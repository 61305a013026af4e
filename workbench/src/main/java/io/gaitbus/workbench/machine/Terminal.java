package io.gaitbus.workbench.machine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/// Whether somebody watches an output. Java itself tells it only of input and output together.
public final class Terminal {

    /// File descriptor of standard output.
    public static final int OUTPUT = 1;

    /// File descriptor of standard error.
    public static final int ERROR = 2;

    private Terminal() {}

    /// Whether a file descriptor is a terminal that can redraw lines: the C library's `isatty`, and no `TERM=dumb`.
    public static boolean isAt(int descriptor) {
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        Linker linker = Linker.nativeLinker();
        return !dumb
                && linker.defaultLookup()
                        .find("isatty")
                        .map(isatty -> ask(linker, isatty, descriptor))
                        .orElse(false);
    }

    private static boolean ask(Linker linker, MemorySegment isatty, int descriptor) {
        MethodHandle call =
                linker.downcallHandle(isatty, FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try {
            return (int) call.invokeExact(descriptor) == 1;
        } catch (Throwable impossible) {
            throw new IllegalStateException("isatty takes a number", impossible);
        }
    }
}
