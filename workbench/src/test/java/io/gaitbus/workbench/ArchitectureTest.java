package io.gaitbus.workbench;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Who may know whom, over all modules at once. It stands here because the workbench is built last and may
/// know all.
class ArchitectureTest {

    /// The pure cores: the words of the field and nothing else. All other packages are shells. A rule about
    /// a package that has no classes fails.
    private static final List<String> CORES = List.of(
            "io.gaitbus.network",
            "io.gaitbus.ingest.session",
            "io.gaitbus.nms.signal",
            "io.gaitbus.nms.muscle",
            "io.gaitbus.nms.calibration",
            "io.gaitbus.nms.geometry",
            "io.gaitbus.nms.osim",
            "io.gaitbus.nms.spline",
            "io.gaitbus.transfer.export",
            "io.gaitbus.transfer.fitting",
            "io.gaitbus.transfer.queue",
            "io.gaitbus.transfer.version",
            "io.gaitbus.workbench.recording",
            "io.gaitbus.workbench.evaluation",
            "io.gaitbus.workbench.simulation");

    /// The one list of maths and file libraries, and of the packages that each is for.
    private static final Map<String, List<String>> USERS_OF_LIBRARIES = Map.ofEntries(
            Map.entry("uk.me.berndporr.iirj", List.of("io.gaitbus.nms.signal", "io.gaitbus.workbench.recording")),
            Map.entry(
                    "org.ejml",
                    List.of(
                            "io.gaitbus.nms.geometry",
                            "io.gaitbus.transfer.fitting",
                            "io.gaitbus.workbench.simulation")),
            Map.entry("org.hipparchus", List.of("io.gaitbus.nms.calibration", "io.gaitbus.workbench.evaluation")),
            Map.entry("ai.onnx.proto", List.of("io.gaitbus.transfer.export")),
            Map.entry("com.google.protobuf", List.of("io.gaitbus.transfer.export")),
            Map.entry("ai.onnxruntime", List.of("io.gaitbus.workbench.export", "io.gaitbus.workbench.benchmark")),
            Map.entry("ai.djl", List.of("io.gaitbus.transfer.fitting")),
            Map.entry("jdk.incubator.vector", List.of("io.gaitbus.network", "io.gaitbus.workbench.benchmark")),
            Map.entry("de.siegmar.fastcsv", List.of("io.gaitbus.workbench.recording")),
            Map.entry(
                    "com.fasterxml.jackson",
                    List.of(
                            "io.gaitbus.ingest",
                            "io.gaitbus.nms",
                            "io.gaitbus.transfer",
                            "io.gaitbus.workbench.accuracy",
                            "io.gaitbus.workbench.benchmark",
                            "io.gaitbus.workbench.broker",
                            "io.gaitbus.workbench.calibration",
                            "io.gaitbus.workbench.command",
                            "io.gaitbus.workbench.demo",
                            "io.gaitbus.workbench.job",
                            "io.gaitbus.workbench.lab",
                            "io.gaitbus.workbench.load",
                            "io.gaitbus.workbench.model",
                            "io.gaitbus.workbench.population",
                            "io.gaitbus.workbench.recording",
                            "io.gaitbus.workbench.standing",
                            "io.gaitbus.workbench.start")),
            Map.entry(
                    "org.HdrHistogram",
                    List.of("io.gaitbus.workbench.demo", "io.gaitbus.workbench.lab", "io.gaitbus.workbench.load")),
            Map.entry("org.openjdk.jmh", List.of("io.gaitbus.workbench.benchmark")),
            Map.entry("javax.xml", List.of("io.gaitbus.nms.osim")),
            Map.entry("org.w3c.dom", List.of("io.gaitbus.nms.osim")),
            Map.entry("org.xml.sax", List.of("io.gaitbus.nms.osim")));

    private static final List<String> LIBRARIES = List.copyOf(USERS_OF_LIBRARIES.keySet());

    private static final JavaClasses GAITBUS = new ClassFileImporter().importPaths(compiledModules());

    @ParameterizedTest
    @FieldSource("CORES")
    void a_core_knows_only_java_shared_words_other_cores_and_its_libraries(String core) {
        classes()
                .that(resideIn(core))
                .should()
                .onlyDependOnClassesThat(resideInAPackage("java..")
                        .or(resideInAnyPackage(within(CORES)))
                        .or(sharedWords())
                        .or(resideInAnyPackage(within(librariesOf(core)))))
                .check(GAITBUS);
    }

    @Test
    void the_network_knows_only_java_and_its_vectors() {
        classes()
                .that(resideIn("io.gaitbus.network"))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "jdk.incubator.vector..", "io.gaitbus.network.."))
                .check(GAITBUS);
    }

    @ParameterizedTest
    @FieldSource("CORES")
    void a_core_reads_no_clock(String core) {
        noClasses()
                .that(resideIn(core))
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat(belongToAnyOf(Clock.class))
                .check(GAITBUS);
    }

    @ParameterizedTest
    @FieldSource("LIBRARIES")
    void a_library_is_known_only_where_the_list_says_so(String library) {
        noClasses()
                .that(describe(
                        "reside outside of " + USERS_OF_LIBRARIES.get(library),
                        type -> USERS_OF_LIBRARIES.get(library).stream()
                                .noneMatch(user -> resideIn(user).test(type))))
                .should()
                .dependOnClassesThat(resideIn(library))
                .check(GAITBUS);
    }

    @Test
    void what_is_exact_about_the_stream_needs_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("io.gaitbus.stream")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "io.quarkus..", "io.smallrye..", "jakarta..", "org.eclipse.microprofile..", "io.vertx.."))
                .check(GAITBUS);
    }

    @Test
    void services_know_each_other_only_by_their_messages() {
        slices().matching("io.gaitbus.(ingest|nms|inference|transfer)..")
                .should()
                .notDependOnEachOther()
                .check(GAITBUS);
    }

    private static List<String> librariesOf(String core) {
        return LIBRARIES.stream()
                .filter(library -> USERS_OF_LIBRARIES.get(library).contains(core))
                .toList();
    }

    /// What the services share in `io.gaitbus.gait`, but for what puts it into messages, and the choices in
    /// messages, such as the leg.
    private static DescribedPredicate<JavaClass> sharedWords() {
        DescribedPredicate<JavaClass> avro = resideInAPackage("org.apache.avro..");
        return describe(
                "are shared words",
                type -> resideInAPackage("io.gaitbus.message").test(type) && type.isEnum()
                        || resideInAPackage("io.gaitbus.gait").test(type)
                                && type.getDirectDependenciesFromSelf().stream()
                                        .noneMatch(dependency -> avro.test(dependency.getTargetClass())));
    }

    private static DescribedPredicate<JavaClass> resideIn(String packageName) {
        return resideInAPackage(packageName + "..");
    }

    private static String[] within(List<String> packageNames) {
        return packageNames.stream().map(name -> name + "..").toArray(String[]::new);
    }

    private static List<Path> compiledModules() {
        try (Stream<Path> folders = Files.list(Path.of(".."))) {
            return folders.map(folder -> folder.resolve("target", "classes"))
                    .filter(Files::isDirectory)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
