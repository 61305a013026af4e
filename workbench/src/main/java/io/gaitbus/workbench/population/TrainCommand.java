package io.gaitbus.workbench.population;

import io.gaitbus.workbench.command.HelpOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `train`: what it trains is said by the command below it.
@Command(
        name = "train",
        description = "Trains networks.",
        subcommands = TrainPopulationCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./gaitbus train population --out target/population"})
public final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "what to train is missing; `train population` would be right");
    }
}
