package io.gaitbus.workbench.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.workbench.broker.EmbeddedBroker;
import io.gaitbus.workbench.broker.TopicsFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TopicsCommandTest {

    @Test
    void topics_are_created_once_and_found_after_that() {
        int declared = TopicsFile.shipped().size();
        try (EmbeddedBroker broker = EmbeddedBroker.start(List.of())) {
            assertThat(lines(broker)).hasSize(declared).allMatch(line -> line.startsWith("created  "));
            assertThat(lines(broker)).hasSize(declared).allMatch(line -> line.startsWith("there    "));
        }
    }

    private static List<String> lines(EmbeddedBroker broker) {
        StringWriter out = new StringWriter();
        int code = new CommandLine(new TopicsCommand())
                .setOut(new PrintWriter(out))
                .execute("--bootstrap", broker.bootstrapServers());
        assertThat(code).isZero();
        return out.toString().lines().toList();
    }
}
