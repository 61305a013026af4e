package io.gaitbus.workbench.command;

import io.gaitbus.workbench.broker.TopicSetup;
import io.gaitbus.workbench.broker.TopicsFile;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `topics`: creates the declared topics on a broker.
@Command(
        name = "topics",
        description = "Creates on a broker the topics that deploy/topics.yaml declares; leaves those that are there.",
        footer = {"", "Example:", "  ./gaitbus topics --bootstrap localhost:9092"})
public final class TopicsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            required = true,
            description = "Where the broker is; several are parted by commas.")
    private List<String> bootstrap = List.of();

    @Override
    public Integer call() {
        String broker = BootstrapServers.checked("--bootstrap", bootstrap, spec.commandLine());
        TopicSetup setup = created(broker);
        PrintWriter out = spec.commandLine().getOut();
        setup.created().forEach(topic -> out.println("created  " + topic));
        setup.found().forEach(topic -> out.println("there    " + topic));
        out.flush();
        if (!setup.different().isEmpty()) {
            throw new Failure("%s: %s; delete them, or change deploy/topics.yaml"
                    .formatted(broker, String.join(", ", setup.different())));
        }
        return ExitCode.OK;
    }

    private static TopicSetup created(String broker) {
        try {
            return TopicSetup.create(broker, TopicsFile.shipped());
        } catch (TimeoutException e) {
            throw new Failure("no broker answers at %s; is it up, and is that its address?".formatted(broker), e);
        }
    }
}
