package io.gaitbus.workbench.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `test`: listed here, done by the launcher script, for it needs the checkout rather than the workbench.
@Command(
        name = "test",
        description = "Runs the whole test suite, as CI does.",
        footer = {"", "Example:", "  ./gaitbus test"})
public final class TestCommand implements Callable<Integer> {

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        throw new Failure("tests are run from a checkout, by ./gaitbus test");
    }
}
