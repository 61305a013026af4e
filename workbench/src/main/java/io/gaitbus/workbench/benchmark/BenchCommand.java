package io.gaitbus.workbench.benchmark;

import io.gaitbus.workbench.benchmark.inference.BenchInferenceCommand;
import io.gaitbus.workbench.command.CommandGroup;
import picocli.CommandLine.Command;

/// `bench`: what it measures is said by the command below it.
@Command(
        name = "bench",
        description = "Measures how fast parts of it are on this machine.",
        subcommands = {BenchNmsCommand.class, BenchInferenceCommand.class},
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./gaitbus bench nms"})
public final class BenchCommand extends CommandGroup {

    public BenchCommand() {
        super("what to measure is missing; `bench nms` or `bench inference` would be right");
    }
}
