package io.gaitbus.workbench.standing;

import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.launcher.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `logs`: what a part of the standing lab has said.
@Command(
        name = "logs",
        description =
                "Shows the log of a service of the lab that `up` has started, or of its keeper, which has the broker.",
        footer = {"", "Example:", "  ./gaitbus logs nms-service --follow"})
public final class LogsCommand implements Callable<Integer> {

    private static final String KEEPER = "keeper";
    private static final Duration WATCH = Duration.ofMillis(300);

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(
            paramLabel = "SERVICE",
            description = "ingest-service, nms-service, inference-service, transfer-service, or keeper.")
    private String service = "";

    @Option(names = "--lines", paramLabel = "N", description = "How many of its last lines; 50 unless told.")
    private int lines = 50;

    @Option(
            names = {"-f", "--follow"},
            description = "Goes on with what it says from now on, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() {
        Path log = log();
        try {
            List<String> all =
                    Files.readString(log, StandardCharsets.UTF_8).lines().toList();
            PrintWriter out = spec.commandLine().getOut();
            all.subList(Math.max(0, all.size() - Math.max(0, lines)), all.size())
                    .forEach(out::println);
            out.flush();
            if (follow) {
                follow(log, out);
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UncheckedIOException("the log %s".formatted(log), e);
        }
    }

    private Path log() {
        LabFolder folder = LabFolder.ofProject();
        StandingLab lab = folder.read().orElseThrow(() -> new Failure("no lab is up; ./gaitbus up starts one"));
        if (service.equals(KEEPER) || service.equals("broker")) {
            return folder.keeperLog();
        }
        return Stream.of(Service.values())
                .filter(known ->
                        known.module().equals(service) || known.module().equals(service + "-service"))
                .findFirst()
                .map(known -> lab.running(known).log())
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "there is no service `%s`; expected %s or %s".formatted(service, modules(), KEEPER)));
    }

    private static String modules() {
        return Stream.of(Service.values()).map(Service::module).collect(Collectors.joining(", "));
    }

    /// Until the log goes, with the lab.
    private static void follow(Path log, PrintWriter out) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(file.length());
            while (Files.exists(log)) {
                byte[] more = new byte[Math.toIntExact(file.length() - file.getFilePointer())];
                file.readFully(more);
                out.print(new String(more, StandardCharsets.UTF_8));
                out.flush();
                Thread.sleep(WATCH);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
