package io.gaitbus.workbench.model;

import io.gaitbus.workbench.command.CommandGroup;
import picocli.CommandLine.Command;

/// `model`: what to do with versions is said by the command below it.
@Command(
        name = "model",
        description = "Versions of the network: lists them, shows their lineage, exports them, puts them in force.",
        subcommands = {
            ListCommand.class,
            ShowCommand.class,
            ExportCommand.class,
            PromoteCommand.class,
            PinCommand.class,
            UnpinCommand.class,
            RollbackCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:", "  ./gaitbus model list s01", "  ./gaitbus model promote s01/2"})
public final class ModelCommand extends CommandGroup {

    public ModelCommand() {
        super("what to do is missing; `model list` would be right");
    }
}
