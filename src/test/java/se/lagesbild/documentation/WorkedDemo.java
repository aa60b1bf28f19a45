package se.lagesbild.documentation;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.testing.ProgramProcess;

/** The demo that the page of the API asks: with the history of a worked case, on another port. */
final class WorkedDemo implements AutoCloseable {

    private static final Pattern WEB = Pattern.compile("http://(localhost:\\d+)");
    private static final Pattern REGISTRY = Pattern.compile("Schema registry +(http://\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ProgramProcess program;

    private WorkedDemo(ProgramProcess program) {
        this.program = program;
    }

    /**
     * Starts it, and waits until its figures can be read.
     *
     * @param directory an empty one
     */
    static WorkedDemo start(Path directory) throws IOException {
        WorkedDemo demo = new WorkedDemo(ProgramProcess.start(
                directory,
                "demo",
                "--events",
                "src/test/resources/cases/T06.jsonl",
                "--today",
                "2021-03-15",
                "--port",
                "0"));
        await().atMost(PATIENCE)
                .until(() -> demo.told(WEB).isPresent()
                        && demo.get("/health/ready").statusCode() == 200
                        && demo.told(Pattern.compile("(Figures show all 12 events)"))
                                .isPresent());
        return demo;
    }

    /** Host and port. */
    String web() {
        return told(WEB).orElseThrow();
    }

    String registry() {
        return told(REGISTRY).orElseThrow();
    }

    private Optional<String> told(Pattern pattern) {
        try {
            Matcher told = pattern.matcher(program.told());
            return told.find() ? Optional.of(told.group(1)) : Optional.empty();
        } catch (IOException notYet) {
            return Optional.empty();
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://" + web() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        program.close();
    }
}
