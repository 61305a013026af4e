package io.gaitbus.workbench;

import io.gaitbus.workbench.accuracy.EvaluateCommand;
import io.gaitbus.workbench.benchmark.BenchCommand;
import io.gaitbus.workbench.calibration.CalibrateCommand;
import io.gaitbus.workbench.command.Errors;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.Silence;
import io.gaitbus.workbench.command.TestCommand;
import io.gaitbus.workbench.command.TopicsCommand;
import io.gaitbus.workbench.demo.DemoCommand;
import io.gaitbus.workbench.job.FineTuneCommand;
import io.gaitbus.workbench.model.ModelCommand;
import io.gaitbus.workbench.population.TrainCommand;
import io.gaitbus.workbench.standing.KeepCommand;
import io.gaitbus.workbench.standing.LogsCommand;
import io.gaitbus.workbench.standing.StatusCommand;
import io.gaitbus.workbench.standing.StopCommand;
import io.gaitbus.workbench.standing.UpCommand;
import io.gaitbus.workbench.start.CachesCommand;
import io.gaitbus.workbench.start.NativeCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `gaitbus`: one command for everything on one machine. Each subcommand is a class of its own, listed
/// here.
@Command(
        name = "gaitbus",
        description = "Live knee joint torque on one machine: broker, services, streams.",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            StopCommand.class,
            KeepCommand.class,
            CalibrateCommand.class,
            EvaluateCommand.class,
            TestCommand.class,
            TrainCommand.class,
            FineTuneCommand.class,
            ModelCommand.class,
            BenchCommand.class,
            NativeCommand.class,
            CachesCommand.class,
            TopicsCommand.class,
            HelpCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Example:", "  ./gaitbus demo", "", "What a command can be told: ./gaitbus COMMAND --help"})
public final class Gaitbus implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    public static void main(String[] arguments) {
        Silence.ofLibraries();
        PrintWriter err = writer(FileDescriptor.err);
        Thread.setDefaultUncaughtExceptionHandler((_, failure) -> Errors.fatal(failure, err));
        System.exit(run(arguments, writer(FileDescriptor.out), err));
    }

    private static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        try {
            return commandLine().setOut(out).setErr(err).execute(arguments);
        } catch (Error e) {
            return Errors.fatal(e, err);
        }
    }

    /// The command line with all its commands.
    static CommandLine commandLine() {
        return Errors.installed(new CommandLine(new Gaitbus()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true);
    }

    /// UTF-8 whatever the locale says: minus signs, dots and bars.
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return ExitCode.OK;
    }
}
