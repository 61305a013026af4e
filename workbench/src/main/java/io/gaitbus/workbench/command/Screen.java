package io.gaitbus.workbench.command;

import io.gaitbus.workbench.machine.AtExit;
import io.gaitbus.workbench.machine.Terminal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import picocli.CommandLine;

/// What a user sees while a command runs: lines that stay, a table that is redrawn, and how far the work has come.
///
/// On a terminal the table and the progress stand below all else and are redrawn in place twice a second. Elsewhere the
/// table is a block on standard output and the progress a line on standard error, every 5 s.
public final class Screen implements AutoCloseable {

    private static final Duration REDRAW = Duration.ofMillis(500);
    private static final int REDRAWS_PER_LINE = 10;

    /// Cursor to the start of the line so many lines up, and all below it gone.
    private static final String ERASE = "\033[%dF\033[J";

    /// A line longer than the terminal is wide is cut off rather than wrapped, or the erasing would miss some.
    private static final String NO_WRAP = "\033[?7l";

    private static final String WRAP = "\033[?7h";

    private final Output out;
    private final Output err;
    private final Thread painter = Thread.ofVirtual().name("screen").unstarted(this::paint);
    private Supplier<List<String>> table = List::of;
    private Supplier<String> progress = () -> "";
    private List<String> lastRows = List.of();
    private String lastProgress = "";
    private int drawn;
    private boolean closed;

    /// Where text goes.
    ///
    /// @param terminal whether lines on it can be redrawn
    public record Output(PrintWriter writer, boolean terminal) {}

    private Screen(Output out, Output err) {
        this.out = out;
        this.err = err;
    }

    /// The screen of a command.
    public static Screen of(CommandLine command) {
        return on(
                new Output(command.getOut(), Terminal.isAt(Terminal.OUTPUT)),
                new Output(command.getErr(), Terminal.isAt(Terminal.ERROR)));
    }

    public static Screen on(Output out, Output err) {
        Screen screen = new Screen(out, err);
        screen.painter.start();
        return screen;
    }

    /// A line about the work that stays, on standard error.
    public synchronized void say(String line) {
        keep(err, List.of(line));
    }

    /// Lines of the result, on standard output.
    public synchronized void print(List<String> lines) {
        keep(out, lines);
    }

    /// How far the work has come, asked for as often as it is shown; nothing is shown for an empty line.
    public synchronized void follow(Supplier<String> work) {
        progress = work;
        redraw();
    }

    /// A table, asked for as often as it is shown.
    public synchronized void watch(Supplier<List<String>> rows) {
        table = rows;
        redraw();
    }

    /// Shows neither table nor progress any more.
    public synchronized void clear() {
        table = List::of;
        progress = () -> "";
        erase();
        flush();
    }

    @Override
    public void close() {
        synchronized (this) {
            clear();
            closed = true;
        }
        painter.interrupt();
    }

    private void keep(Output output, List<String> lines) {
        erase();
        lines.forEach(output.writer()::println);
        redraw();
    }

    private void paint() {
        try {
            for (int tick = 1; true; tick++) {
                Thread.sleep(REDRAW);
                synchronized (this) {
                    if (closed || AtExit.isUnderway()) {
                        return;
                    }
                    redraw();
                    if (tick % REDRAWS_PER_LINE == 0) {
                        printPlainly();
                    }
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void redraw() {
        erase();
        if (out.terminal()) {
            draw(out, table.get());
        }
        if (err.terminal()) {
            String work = progress.get();
            draw(err, work.isEmpty() ? List.of() : List.of(work));
        }
        flush();
    }

    private void draw(Output output, List<String> lines) {
        lines.forEach(line -> output.writer().println(NO_WRAP + line + WRAP));
        output.writer().flush();
        drawn += lines.size();
    }

    private void erase() {
        if (drawn > 0) {
            PrintWriter terminal = out.terminal() ? out.writer() : err.writer();
            terminal.print(ERASE.formatted(drawn));
            terminal.flush();
            drawn = 0;
        }
    }

    private void printPlainly() {
        List<String> rows = out.terminal() ? List.of() : table.get();
        if (!rows.isEmpty() && !rows.equals(lastRows)) {
            rows.forEach(out.writer()::println);
            out.writer().println();
            lastRows = rows;
        }
        String work = err.terminal() ? "" : progress.get();
        if (!work.isEmpty() && !work.equals(lastProgress)) {
            err.writer().println(work);
            lastProgress = work;
        }
        flush();
    }

    private void flush() {
        out.writer().flush();
        err.writer().flush();
    }
}
