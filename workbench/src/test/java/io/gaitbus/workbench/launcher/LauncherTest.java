package io.gaitbus.workbench.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.gaitbus.workbench.machine.ProjectHome;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With real processes, which run [ProbeService] in place of a service.
class LauncherTest {

    private static final Set<Service> TWO = Set.of(Service.INGEST, Service.NMS);

    @TempDir
    private Path home;

    @BeforeEach
    void package_the_services() throws IOException {
        for (Service service : TWO) {
            packaged(service);
        }
    }

    private void packaged(Service service) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ProbeService.class.getName());
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        ProbeService.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString());
        Files.createDirectories(service.jar(home).getParent());
        try (OutputStream file = Files.newOutputStream(service.jar(home))) {
            new JarOutputStream(file, manifest).close();
        }
    }

    @Test
    void services_run_until_they_are_closed_and_leave_nothing_behind() throws Exception {
        Queue<Service> ready = new ConcurrentLinkedQueue<>();
        Path log;
        URI ingest;
        try (Launcher launcher = Launcher.start(home, "127.0.0.1:9092", TWO, ready::add)) {
            ingest = launcher.address(Service.INGEST);
            log = launcher.log(Service.INGEST);
            assertThat(ready).containsExactlyInAnyOrderElementsOf(TWO);
            assertThat(answer(ingest)).isEqualTo(200);
            assertThat(answer(launcher.address(Service.NMS))).isEqualTo(200);
            assertThat(log).exists();
        }
        assertThatThrownBy(() -> answer(ingest)).isInstanceOf(ConnectException.class);
        assertThat(log.getParent()).doesNotExist();
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void a_killed_service_comes_back_at_the_same_address() throws Exception {
        try (Launcher launcher = Launcher.start(home, "127.0.0.1:9092", TWO, service -> {})) {
            URI address = launcher.address(Service.NMS);
            launcher.kill(Service.NMS);
            assertThat(launcher.ended()).containsExactly(Service.NMS);
            launcher.restart(Service.NMS);
            assertThat(launcher.ended()).isEmpty();
            assertThat(launcher.address(Service.NMS)).isEqualTo(address);
            assertThat(answer(address)).isEqualTo(200);
        }
    }

    @Test
    void a_service_that_does_not_come_up_is_named_with_the_end_of_its_log() {
        assertThatThrownBy(() -> Launcher.start(home, "nowhere:0", Set.of(Service.NMS), service -> {}))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageContaining("nms-service ended with code 3 before it was ready")
                .hasMessageContaining("there is no broker at nowhere:0");
        assertThat(ProcessHandle.current().children()).isEmpty();
    }

    @Test
    void a_service_that_was_not_built_is_named() {
        assertThatThrownBy(() -> Launcher.start(home, "127.0.0.1:9092", Set.of(Service.TRANSFER), service -> {}))
                .isInstanceOf(LaunchFailure.class)
                .hasMessageStartingWith("transfer-service is not built: ");
    }

    @Test
    void training_gives_way_to_the_services_of_live_streams() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc")), "niceness is read from /proc");
        packaged(Service.TRANSFER);
        try (Launcher launcher =
                Launcher.start(home, "127.0.0.1:9092", Set.of(Service.NMS, Service.TRANSFER), service -> {})) {
            int streams = niceness(launcher.process(Service.NMS));
            assertThat(niceness(launcher.process(Service.TRANSFER))).isEqualTo(Math.min(19, streams + 10));
            launcher.kill(Service.TRANSFER);
            assertThat(launcher.ended()).containsExactly(Service.TRANSFER);
        }
    }

    /// Field 19 of the process's status, the 17th after the name, which may have blanks.
    private static int niceness(ProcessHandle process) throws IOException {
        String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return Integer.parseInt(status.substring(status.lastIndexOf(')') + 2).split(" ")[16]);
    }

    @Test
    void every_service_of_the_project_has_a_module() {
        Path checkout = ProjectHome.find();
        assertThat(Stream.of(Service.values()).map(Service::module).map(checkout::resolve))
                .allMatch(Files::isDirectory);
    }

    private static int answer(URI address) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpRequest question =
                    HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
