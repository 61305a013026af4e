package io.gaitbus.workbench.job;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gaitbus.message.Freeze;
import io.gaitbus.message.JobProgress;
import io.gaitbus.message.TrainingRequest;
import io.gaitbus.workbench.command.BootstrapServers;
import io.gaitbus.workbench.command.Failure;
import io.gaitbus.workbench.command.HelpOption;
import io.gaitbus.workbench.command.JsonFile;
import io.gaitbus.workbench.command.Screen;
import io.gaitbus.workbench.standing.StandingLab;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `fine-tune`: asks for the network to be fitted to a subject, and follows the job.
@Command(
        name = "fine-tune",
        description = {
            "Fits the population's network to a subject, on sessions whose reference torque has been uploaded, and tells "
                    + "what the gate says of it: publishes a training request, and follows its job to the end.",
            ""
        },
        sortOptions = false,
        footer = {
            "",
            "Exit code 0 if a version was made, promoted or not, 1 if the request was refused or the job failed.",
            "",
            "Examples:",
            "  ./gaitbus fine-tune s01 --sessions monday,tuesday",
            "  ./gaitbus fine-tune s01 --sessions monday --freeze head --json result.json"
        })
public final class FineTuneCommand implements Callable<Integer> {

    private static final String BOOTSTRAP = "--bootstrap-servers";
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Characters of a name that tell one job of a subject from another.
    private static final int SHORT = 8;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HelpOption help;

    @Parameters(paramLabel = "SUBJECT", description = "Whom to fit it to.")
    private String subject = "";

    @Option(
            names = "--sessions",
            required = true,
            split = ",",
            paramLabel = "A",
            description = "Sessions of the subject to learn from.")
    private List<String> sessions = List.of();

    @Option(
            names = "--freeze",
            paramLabel = "head|recurrent|all",
            description =
                    "Which layers learn: the dense ones, all but the convolutions, or all, which it is unless told.")
    private Freeze freeze = Freeze.ALL;

    @Option(
            names = "--calibration",
            paramLabel = "V",
            description = "Calibration to learn on, `generic` for none: model and calibration go live together. Unless "
                    + "told, the muscle windows are taken as they lie on the log.")
    private String calibration = "";

    @Option(names = "--seed", paramLabel = "N", description = "Of the training; 1 unless told.")
    private long seed = 1;

    @Option(names = "--force", description = "Promotes the model whatever the gate says; recorded as such.")
    private boolean force;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the result for programs.")
    private Optional<Path> json = Optional.empty();

    @Option(
            names = BOOTSTRAP,
            paramLabel = "HOST:PORT",
            description = "Where the broker is; that of the lab that `up` has started unless told.")
    private List<String> bootstrap = List.of();

    @Override
    public Integer call() {
        String broker = broker();
        Optional<JsonFile> file = json.map(path -> JsonFile.checked(path, spec.commandLine()));
        TrainingRequest request = request();
        AtomicReference<Optional<JobProgress>> latest = new AtomicReference<>(Optional.empty());
        try (Screen screen = Screen.of(spec.commandLine())) {
            screen.follow(() ->
                    latest.get().map(JobLine::of).orElse("job %s, waiting for its turn".formatted(request.getJob())));
            JobOutcome outcome = new TrainingJobs(broker).run(request, report -> latest.set(Optional.of(report)));
            screen.clear();
            file.ifPresent(written -> written.write(json(request.getJob(), outcome)));
            screen.print(List.of(line(request, outcome)));
        }
        return ExitCode.OK;
    }

    private String broker() {
        if (!bootstrap.isEmpty()) {
            return BootstrapServers.checked(BOOTSTRAP, bootstrap, spec.commandLine());
        }
        return StandingLab.up()
                .map(StandingLab::bootstrapServers)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "no lab is up: ./gaitbus up starts one, or name a broker with %s HOST:PORT"
                                .formatted(BOOTSTRAP)));
    }

    private TrainingRequest request() {
        return TrainingRequest.newBuilder()
                .setJob("fine-tune-%s-%s"
                        .formatted(subject, UUID.randomUUID().toString().substring(0, SHORT)))
                .setSubject(subject)
                .setSessions(sessions)
                .setFreeze(freeze)
                .setForce(force)
                .setSeed(seed)
                .setRequestedBy(System.getProperty("user.name", ""))
                .setRequestedAtMillis(System.currentTimeMillis())
                .setCalibrationVersion(calibration)
                .build();
    }

    /// @throws Failure where no version was made
    private static String line(TrainingRequest request, JobOutcome outcome) {
        return switch (outcome) {
            case JobOutcome.Promoted promoted ->
                "%s: %s, %s".formatted(promoted.modelVersion(), promoted.word(), promoted.reason());
            case JobOutcome.Rejected rejected ->
                "%s: %s, %s".formatted(rejected.modelVersion(), rejected.word(), rejected.reason());
            case JobOutcome.Refused(String reason) ->
                throw new Failure("%s was refused: %s".formatted(request.getJob(), reason));
            case JobOutcome.Failed(String reason) ->
                throw new Failure("%s failed: %s".formatted(request.getJob(), reason));
        };
    }

    /// `rmse` holds the error on blocks held out of the sessions, N·m/kg: of the population's network
    /// before, of the fitted one after; it is empty where none was fitted.
    private static ObjectNode json(String job, JobOutcome outcome) {
        ObjectNode json = JSON.createObjectNode()
                .put("job", job)
                .put("verdict", outcome.word())
                .put("modelVersion", outcome.version())
                .put("reason", outcome.reason());
        ObjectNode rmse = json.putObject("rmse");
        Optional.ofNullable(outcome.heldOut().get("rmse.population")).ifPresent(before -> rmse.put("before", before));
        Optional.ofNullable(outcome.heldOut().get("rmse.network")).ifPresent(after -> rmse.put("after", after));
        return json;
    }
}
