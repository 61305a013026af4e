package io.gaitbus.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/// The command line as far as it comes without starting anything.
class GaitbusTest {

    private static final String TABLE = "inDegrees=yes\nendheader\n%s\n0.00\t%s\n0.01\t%s\n0.02\t%s\n";

    @TempDir
    private Path folder;

    /// What a command left: its exit code, and the lines it wrote.
    private record Run(int code, List<String> out, List<String> err) {}

    private static Run run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Gaitbus.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(
                code, out.toString().lines().toList(), err.toString().lines().toList());
    }

    @Test
    void without_a_command_it_lists_them() {
        Run run = run();
        assertThat(run.code()).isZero();
        assertThat(String.join("\n", run.out())).contains("demo", "test", "topics", "./gaitbus demo");
    }

    @Test
    void every_command_shows_an_example() {
        for (CommandLine command : Gaitbus.commandLine().getSubcommands().values()) {
            if (!command.getCommandName().equals("help")) {
                assertShowsAnExample(command.getCommandName());
                command.getSubcommands()
                        .keySet()
                        .forEach(below -> assertShowsAnExample(command.getCommandName() + " " + below));
            }
        }
    }

    private static void assertShowsAnExample(String command) {
        Run run = run((command + " --help").split(" "));
        assertThat(run.code()).isZero();
        assertThat(String.join("\n", run.out())).contains("Example", "./gaitbus " + command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            bogus                                    | Unmatched argument at index 0: 'bogus'
            demo --bogus                             | Unknown option: '--bogus'
            demo --seconds -5                        | --seconds is -5; expected 5 to 3600
            demo --seconds NaN                       | --seconds is NaN; expected 5 to 3600
            demo --seconds long                      | 'long' is not a double
            demo --subjects 0                        | --subjects is 0; expected 1 to 100
            demo --recording a --subjects 2          | a recording is of one subject
            demo --speed 3                           | expected 1 or max, but was '3'
            demo --fine-tune-seconds -1              | --fine-tune-seconds is -1; expected 0 to 3600
            demo --recording a --mass 1000           | --mass is 1000 kg; expected 5 to 300 kg
            demo --recording a --angles grad         | expected deg or rad, but was 'grad'
            demo --recording a --leg middle          | expected one of [LEFT, RIGHT] (case-insensitive) but was 'middle'
            demo --json /no/such/folder/result.json  | /no/such/folder/result.json cannot be written
            bench                                    | what to measure is missing; `bench inference` or `bench pipeline` would be right
            bench nms --json /no/such/folder/nms.json | /no/such/folder/nms.json cannot be written
            bench inference --json /no/such/folder/i.json | /no/such/folder/i.json cannot be written
            calibrate --recording a                  | Missing required option: '--seconds=A..B'
            calibrate --recording a --seconds 5      | expected A..B in seconds, such as 19..24, but was '5'
            calibrate --recording a --seconds 9..3   | expected A..B in seconds with A before B, but was '9..3'
            calibrate --recording a --seconds 3..9 --test b:9 | expected A..B in seconds, such as 19..24, but was '9'
            calibrate --recording a --seconds 3..9 --test 8..12 | --test 8..12 shares seconds with --seconds 3..9
            calibrate --recording a --seconds 3..9 --test a:8..12 | --test 8..12 shares seconds with --seconds 3..9
            calibrate --recording a --seconds 3..9 --delay 120 | --delay is 120 ms; expected 0 to 100 ms
            calibrate --recording a --seconds 3..9 --tendon soft | expected one of [STIFF, ELASTIC]
            calibrate --recording a --seconds 3..9 --fibre-length-penalty -1 | fibre length penalty -1.0
            topics                                   | Missing required option: '--bootstrap=HOST:PORT'
            topics --bootstrap localhost             | --bootstrap is `localhost`; expected HOST:PORT
            fine-tune s01                            | Missing required option: '--sessions=A'
            fine-tune --sessions a                   | Missing required parameter: 'SUBJECT'
            fine-tune s01 --sessions a --freeze b    | expected one of [HEAD, RECURRENT, ALL]
            fine-tune s01 --sessions a --bootstrap-servers b | --bootstrap-servers is `b`; expected HOST:PORT
            model                                    | what to do is missing; `model list` would be right
            model show s01                           | expected SUBJECT/N, such as s01/2, but was 's01'
            model promote s01/0                      | expected SUBJECT/N, such as s01/2, but was 's01/0'
            model rollback s01/2                     | expected a subject's id: letters, digits, dots, dashes and underscores, but was 's01/2'
            model list --transfer-service localhost  | --transfer-service is `localhost`; expected a URL
            up --subjects -1                         | --subjects is -1; expected 0 to 20
            """)
    void wrong_usage_is_told_in_one_line_with_what_would_be_right(String arguments, String said) {
        Run run = run(arguments.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).singleElement().asString().startsWith("gaitbus: ").contains(said);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_recording_that_is_not_there_is_told_in_one_line() {
        assertFailsWith("there is no folder or file", folder.resolve("nowhere"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            soleus_r       | knee_angle_r   | 0.2 | NaN | knee_angle_r is NaN in row 2
            soleus_r       | knee_angle_r   | 0.2 | x   | knee_angle_r is `x` in row 2
            soleus_r       | elbow_angle_r  | 0.2 | 20  | has no knee angle of the right leg
            quadriceps_r   | knee_angle_r   | 0.2 | 20  | names a muscle of the right leg
            soleus_r       | knee_angle_r   | 20  | 20  | not volts or percent
            """)
    void a_recording_that_cannot_be_used_is_told_in_one_line(
            String muscle, String joint, String emg, String angle, String said) throws IOException {
        write("emg.sto", muscle, "0.1", emg, "0.3");
        write("ik.sto", joint, "10", angle, "30");
        write("id.sto", "knee_angle_r_moment", "10", "20", "30");
        assertFailsWith(said, folder);
    }

    private void write(String file, String column, String... values) throws IOException {
        Files.writeString(folder.resolve(file), TABLE.formatted("time\t" + column, values[0], values[1], values[2]));
    }

    private static void assertFailsWith(String said, Path recording) {
        Run run = run("demo", "--recording", recording.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().startsWith("gaitbus: ").contains(said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"result.json"})
    void what_an_earlier_run_left_is_gone_when_a_run_fails(String name) throws IOException {
        Path result = Files.writeString(folder.resolve(name), "{}");
        run("demo", "--recording", folder.resolve("nowhere").toString(), "--json", result.toString());
        assertThat(result).doesNotExist();
    }
}
