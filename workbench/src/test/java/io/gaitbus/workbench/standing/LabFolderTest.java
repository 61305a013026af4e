package io.gaitbus.workbench.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gaitbus.workbench.launcher.Service;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabFolderTest {

    private static final ProcessId SELF = ProcessId.of(ProcessHandle.current());

    @TempDir
    private Path home;

    private StandingLab written(ProcessId keeper, ProcessId service) {
        LabFolder folder = folder();
        folder.create();
        StandingLab lab = new StandingLab(
                keeper,
                "127.0.0.1:9092",
                List.of(new StandingLab.Running(
                        Service.NMS, service, URI.create("http://127.0.0.1:8081"), home.resolve("nms.log"))));
        folder.write(lab);
        return lab;
    }

    private LabFolder folder() {
        return new LabFolder(home.resolve("lab"));
    }

    /// The number of a process that has ended, given to another one since.
    private static ProcessId former() {
        return new ProcessId(SELF.pid(), SELF.startedMillis() - 1000);
    }

    @Test
    void what_one_command_writes_the_next_one_reads() {
        assertThat(folder().read()).isEmpty();
        StandingLab lab = written(SELF, SELF);
        assertThat(folder().read()).contains(lab);
        assertThat(lab.address(Service.NMS)).hasToString("http://127.0.0.1:8081");
    }

    @Test
    void another_process_of_the_same_number_is_not_taken_for_the_lab() {
        assertThat(SELF.alive()).contains(ProcessHandle.current());
        assertThat(former().alive()).isEmpty();
        assertThat(written(former(), former()).isAnythingAlive()).isFalse();
        assertThat(written(former(), SELF).isAnythingAlive()).isTrue();
    }

    @Test
    void a_part_whose_process_is_gone_is_told_by_name() {
        LabHealth health = LabHealth.of(written(former(), former()));
        assertThat(health.troubles()).containsExactly("broker has ended", "nms-service has ended");
        assertThat(health.lines()).hasSize(3);
    }

    @Test
    void removed_it_leaves_nothing() {
        written(SELF, SELF);
        folder().remove();
        assertThat(home.resolve("lab")).doesNotExist();
    }
}
