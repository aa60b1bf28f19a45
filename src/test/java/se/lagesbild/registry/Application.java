package se.lagesbild.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.testing.ProgramProcess;

/** The application as a user runs it, and what it answers. */
final class Application implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:\\d+");
    /** Lives of a few seconds are mostly start, which costs less so. */
    private static final Map<String, String> SHORT_LIVED =
            Map.of("JDK_JAVA_OPTIONS", "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1");

    private static final Duration WAIT = Duration.ofSeconds(90);
    private static final int LONGEST_END_SECONDS = 30;

    private final ProgramProcess process;

    private Application(ProgramProcess process) {
        this.process = process;
    }

    /** @param directory an empty one, for what it tells */
    static Application run(Path directory, Path config) throws IOException {
        return new Application(ProgramProcess.start(directory, SHORT_LIVED, "run", "--config", config.toString()));
    }

    /** Waits until it answers with what the story comes to so far. */
    void awaitFigure(Story story) {
        String path = "/api/measures/" + story.measure() + "/results?period=" + story.month();
        await().atMost(WAIT)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(figure(path)).as(process.told()).isEqualTo(story.figure()));
    }

    private Figure figure(String path) throws IOException {
        Matcher address = ADDRESS.matcher(process.told());
        if (!address.find()) {
            throw new IOException("it has not told its address yet");
        }
        JsonNode results =
                JSON.readTree(URI.create(address.group() + path).toURL()).get("results");
        assertThat(results).hasSize(1);
        JsonNode total = results.get(0);
        return new Figure(
                total.get("numerator").longValue(),
                Long.valueOf(total.get("denominator").longValue()));
    }

    /** Asks it to end, and requires that it ends well. */
    void stop() throws InterruptedException, IOException {
        process.stop();
        assertThat(process.ends(LONGEST_END_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.status()).as(process.told()).isZero();
    }

    @Override
    public void close() {
        process.close();
    }
}
