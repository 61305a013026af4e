package io.gaitbus.workbench.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that does nothing but stand above others: what it is to do is said by the one below it.
public abstract class CommandGroup implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    private final String missing;

    /// @param missing what was not said, and what would be right
    protected CommandGroup(String missing) {
        this.missing = missing;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), missing);
    }
}
