package io.gaitbus.workbench.population;

import io.gaitbus.workbench.command.CommandGroup;
import picocli.CommandLine.Command;

/// `train`: what it trains is said by the command below it.
@Command(
        name = "train",
        description = "Trains networks.",
        subcommands = TrainPopulationCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./gaitbus train population --out target/population"})
public final class TrainCommand extends CommandGroup {

    public TrainCommand() {
        super("what to train is missing; `train population` would be right");
    }
}
