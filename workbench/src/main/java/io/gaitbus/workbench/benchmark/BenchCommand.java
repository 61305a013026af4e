package io.gaitbus.workbench.benchmark;

import io.gaitbus.workbench.benchmark.inference.BenchInferenceCommand;
import io.gaitbus.workbench.command.CommandGroup;
import io.gaitbus.workbench.load.BenchPipelineCommand;
import io.gaitbus.workbench.start.BenchMemoryCommand;
import io.gaitbus.workbench.start.BenchStartCommand;
import picocli.CommandLine.Command;

/// `bench`: what it measures is said by the command below it.
@Command(
        name = "bench",
        description = "Measures how fast parts of it are on this machine.",
        subcommands = {
            BenchNmsCommand.class,
            BenchInferenceCommand.class,
            BenchStartCommand.class,
            BenchMemoryCommand.class,
            BenchPipelineCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./gaitbus bench nms", "  ./gaitbus bench pipeline --subjects 100"})
public final class BenchCommand extends CommandGroup {

    public BenchCommand() {
        super("what to measure is missing; `bench inference` or `bench pipeline` would be right");
    }
}
