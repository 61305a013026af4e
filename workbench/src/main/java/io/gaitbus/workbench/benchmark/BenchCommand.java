package io.gaitbus.workbench.benchmark;

import io.gaitbus.workbench.command.HelpOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench`: what it measures is said by the command below it.
@Command(
        name = "bench",
        description = "Measures how fast parts of it are on this machine.",
        subcommands = BenchNmsCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./gaitbus bench nms"})
public final class BenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "what to measure is missing; `bench nms` would be right");
    }
}
