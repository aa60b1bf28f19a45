package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.cli.CommandRun;
import se.lagesbild.environment.EmbeddedEnvironment;
import se.lagesbild.testing.ProgramProcess;

/**
 * Commands of the pages that need a cluster, in the order in which a new user would type them: from an empty cluster to a
 * reset. {@link ExamplesTest} runs those that need none.
 */
class DocumentedCommandsIT {

    private static final Pattern COMMAND =
            Pattern.compile("(?m)^ *(?:\\$ )?(?:java -jar (?:target/)?lagesbild\\.jar|lagesbild) ([a-z].*)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```console\n.*?^```$");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");
    private static final Set<String> FILES =
            Set.of("lagesbild.properties", "events.jsonl", "bad.jsonl", "my-measures", "2021-03.json", "march.html");
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    /** Those of the API's own page are {@link ApiPageIT}'s matter. */
    private static final Pattern CURL = Pattern.compile("curl -s localhost:8080(/[^`\\s\"]*)");

    private static final String CONFIGURED = " --config lagesbild.properties";

    /** What the pages show has not been typed yet. */
    private final Set<String> left = documented();

    @TempDir
    private Path directory;

    @Test
    void shouldDoWhatThePagesSay() throws Exception {
        try (EmbeddedEnvironment environment = EmbeddedEnvironment.start(directory.resolve("kafka"))) {
            configure(environment);
            prepare();
            try (ProgramProcess program = start("run" + CONFIGURED)) {
                load();
                lookAt(awaitReady(program));
                ask();
                program.stop();
                assertThat(program.ends(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(typed("reset" + CONFIGURED, "--yes").out()).contains("removed group lagesbild");
        }
        demonstrate();
        assertThat(left).as("commands of the pages that are not run").isEmpty();
    }

    private static void lookAt(String address) throws IOException {
        List<String> paths = Stream.of("docs/operations.md", "docs/runbook.md")
                .flatMap(page -> CURL.matcher(Page.of(page).text()).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(paths).contains("/health/live", "/health/ready", "/api/measures/turnover-to-work/results");
        for (String path : paths) {
            assertThat(get(address, path)).containsAnyOf("\"status\":\"UP\"", "\"numerator\":");
        }
    }

    private void demonstrate() throws IOException {
        try (ProgramProcess own = start("demo --events events.jsonl --today 2021-03-20 --port 0");
                ProgramProcess worked =
                        start("demo --events src/test/resources/cases/T06.jsonl --today 2021-03-15", "--port", "0")) {
            awaitReady(own);
            awaitReady(worked);
        }
    }

    private void configure(EmbeddedEnvironment environment) throws IOException {
        List<String> lines = environment.addresses().entrySet().stream()
                .map(address -> address.getKey() + "=" + address.getValue())
                .collect(Collectors.toCollection(ArrayList::new));
        lines.addAll(List.of("state.dir=" + directory.resolve("state"), "http.port=0"));
        Files.write(directory.resolve("lagesbild.properties"), lines);
        List<String> events = Files.readAllLines(Path.of("src/test/resources/cases/T06.jsonl"));
        Files.write(
                directory.resolve("bad.jsonl"),
                List.of(
                        events.get(0),
                        events.get(1),
                        events.get(2).replace("\"effectiveDate\"", "\"note\""),
                        "no JSON",
                        events.get(0).replace("ENROLLED", "ARRIVED")));
        Files.createDirectory(directory.resolve("my-measures"));
        Files.writeString(
                directory.resolve("my-measures/youth.yaml"),
                Page.of("docs/development.md").blocks("yaml").get(0));
    }

    private void prepare() {
        typed("simulate --people 2000 --seed 7 --from 2021-01 --months 3 --out events.jsonl");
        typed("measures --catalogue my-measures youth-in-job-guarantee");
        typed("replay --catalogue my-measures --events events.jsonl --month 2021-03 --measures youth-in-job-guarantee");
        CommandRun bad = run("replay --events bad.jsonl --month 2021-03");
        assertThat(bad.status()).isEqualTo(1);
        assertThat(bad.err().replace(directory + "/", ""))
                .contains("bad.jsonl: line 4: is not JSON", "bad.jsonl: 3 of 5 events are invalid");
        typed("topics" + CONFIGURED);
        typed("schemas" + CONFIGURED + " --check");
        typed("doctor" + CONFIGURED);
    }

    private void load() {
        assertThat(Page.of("docs/reference/commands.md").text())
                .contains(typed("load" + CONFIGURED + " --events events.jsonl").err());
        left.remove(
                "load --bootstrap-servers broker-1:9092 --schema-registry http://registry:8081 --events events.jsonl");
        typed("redeliver" + CONFIGURED + " --dry-run");
        typed("redeliver" + CONFIGURED + " --reason UNKNOWN_CATEGORY");
        typed("redeliver" + CONFIGURED + " --reason UNKNOWN_CATEGORY,UNKNOWN_SCHEMA");
        typed("redeliver" + CONFIGURED);
    }

    private void ask() throws IOException {
        typed("replay" + CONFIGURED + " --month 2021-03 --measures turnover-to-work");
        String quarter =
                "replay" + CONFIGURED + " --from 2021-01 --to 2021-03 --by total,gender --measures turnover-to-work";
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(run(quarter + " --compare").status()).isZero());
        typed(quarter + " --compare --format csv");
        typed(quarter + " --publish --reason \"January was sent late\" --format csv");
        typed("report" + CONFIGURED + " --month 2021-03 --format html --out march.html");
        CommandRun month = typed("replay" + CONFIGURED + " --month 2021-03 --format csv --manifest 2021-03.json");
        assertThat(month.out()).contains("turnover-to-work,2021-03,");
        left.remove("replay" + CONFIGURED + " --month 2021-03 --format csv --manifest 2021-03.json > 2021-03.csv");
        typed("replay" + CONFIGURED + " --verify 2021-03.json");
    }

    /** Types a command of the pages, which succeeds. */
    private CommandRun typed(String command, String... more) {
        CommandRun run = run(command, more);
        assertThat(run.status()).as(command + ": " + run.err()).isZero();
        return run;
    }

    private CommandRun run(String command, String... more) {
        left.remove(command);
        return CommandRun.of(Stream.concat(words(command), Stream.of(more)).toArray(String[]::new));
    }

    private ProgramProcess start(String command, String... more) throws IOException {
        left.remove(command);
        Path own = Files.createTempDirectory(directory, "process");
        return ProgramProcess.start(
                own, Stream.concat(words(command), Stream.of(more)).toArray(String[]::new));
    }

    /** The files of the user are in a directory of the test's. */
    private Stream<String> words(String command) {
        return WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .map(word -> FILES.contains(word) ? directory.resolve(word).toString() : word);
    }

    private String awaitReady(ProgramProcess program) {
        return await().atMost(Duration.ofSeconds(90)).until(() -> address(program), address -> {
            try {
                return address != null && get(address, "/health/ready").contains("\"UP\"");
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static @Nullable String address(ProgramProcess program) throws IOException {
        Matcher address = ADDRESS.matcher(program.told());
        return address.find() ? address.group() : null;
    }

    private static String get(String address, String path) throws IOException {
        try (InputStream answer = URI.create(address + path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Every command of the pages, but those that {@link ExamplesTest} runs. */
    private static Set<String> documented() {
        return Page.all().stream()
                .map(page -> EXAMPLE.matcher(page.text()).replaceAll(""))
                .flatMap(text -> COMMAND.matcher(text).results())
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
