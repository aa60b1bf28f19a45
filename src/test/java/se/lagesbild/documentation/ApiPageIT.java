package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.testing.ApiDescription;
import se.lagesbild.testing.ApiDescription.Operation;
import se.lagesbild.testing.InstalledProgram;

/**
 * The page of the API and the API's description show what the demo of a worked case really answers. "…" leaves something
 * out, lines are broken for the reader, and instants are those of whoever asked.
 */
class ApiPageIT {

    private static final Page PAGE = Page.of("docs/reference/api.md");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern URL = Pattern.compile("localhost:8080(/[^\\s\"?]*)");
    private static final String PROMPT = "$ ";

    @TempDir
    private static Path directory;

    private static WorkedDemo demo;

    private final ObjectMapper json = new ObjectMapper();

    /**
     * A command and what it prints.
     *
     * @param printed as the page has it
     */
    private record Example(String command, String printed) {

        static List<Example> all() {
            return PAGE.blocks("").stream()
                    .filter(block -> block.startsWith(PROMPT))
                    .flatMap(block -> Stream.of(block.substring(PROMPT.length()).split("\n\\$ ", -1)))
                    .map(example -> example.split("\n", 2))
                    .map(parts -> new Example(parts[0], parts[1]))
                    .toList();
        }
    }

    @BeforeAll
    static void start() throws IOException {
        demo = WorkedDemo.start(directory);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @TestFactory
    Stream<DynamicTest> shouldPrintWhatIsShown() {
        InstalledProgram.find("curl", "curl");
        assertThat(Example.all()).hasSizeGreaterThan(10);
        return Example.all().stream()
                .map(example -> DynamicTest.dynamicTest(
                        example.command,
                        () -> assertThat(plain(run(example.command)))
                                .matches(Stream.of(plain(example.printed).split("…", -1))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining(".*")))));
    }

    private static String run(String command) throws IOException {
        String local = command.replace("localhost:8080", demo.web())
                .replaceFirst("http://127\\.0\\.0\\.1:\\d+", demo.registry())
                // The stream has no end.
                .replaceFirst("curl -sN", "curl -sN --max-time 4");
        Process process = new ProcessBuilder("bash", "-c", local)
                .directory(directory.toFile())
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String plain(String text) {
        return INSTANT.matcher(text).replaceAll("INSTANT").replaceAll("\\s+", "");
    }

    @Test
    void shouldShowEachCall() throws Exception {
        List<String> shown = Example.all().stream()
                .flatMap(example -> URL.matcher(example.command).results())
                .map(url -> url.group(1))
                .toList();

        assertThat(description().operations())
                .filteredOn(operation -> !operation.path().matches("/|/page/.*"))
                .hasSizeGreaterThan(10)
                .allSatisfy(operation -> assertThat(shown)
                        .as(operation.path())
                        .anyMatch(path -> path.matches(operation.path().replaceAll("\\{.*?}", "[^/]+"))));
    }

    @Test
    void shouldGiveRealExamples() throws Exception {
        ApiDescription description = description();
        List<String> compared = new ArrayList<>();
        for (Operation operation : description.operations()) {
            JsonNode example = operation.node().at("/responses/200/content/application~1json/example");
            if (!example.isMissingNode()) {
                HttpResponse<String> answer =
                        demo.get(operation.examplePath(description) + query(description, operation));
                assertThat(description.faults(operation.path(), answer)).isEmpty();
                assertThat(contains(json.readTree(answer.body()), example))
                        .as(answer.uri() + " answers " + answer.body())
                        .isTrue();
                compared.add(operation.path());
            }
        }
        assertThat(compared).hasSizeGreaterThan(6);
    }

    private ApiDescription description() throws Exception {
        return ApiDescription.parse(demo.get("/api/openapi.json").body());
    }

    private static String query(ApiDescription description, Operation operation) {
        return description.parameters(operation, "query").stream()
                .filter(parameter -> parameter.has("example"))
                .map(parameter -> parameter.get("name").asText() + "=" + encoded(parameter.get("example")))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(JsonNode value) {
        String text = value.isArray()
                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                : value.asText();
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An example may show a few of the elements of a list, but of an object all that it shows must be so. */
    private static boolean contains(JsonNode answer, JsonNode example) {
        if (example.isObject()) {
            return example.properties().stream()
                    .allMatch(field ->
                            answer.has(field.getKey()) && contains(answer.get(field.getKey()), field.getValue()));
        }
        if (example.isArray()) {
            return example.valueStream()
                    .allMatch(shown -> answer.valueStream().anyMatch(element -> contains(element, shown)));
        }
        return plain(answer.asText()).equals(plain(example.asText())) && answer.getNodeType() == example.getNodeType();
    }
}
