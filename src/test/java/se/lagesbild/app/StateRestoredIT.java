package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.simulation.Population;
import se.lagesbild.testing.ProgramProcess;

/**
 * {@code run} in a process of its own: what it tells while it restores its state, and that a stop in good order leaves
 * nothing to restore.
 */
class StateRestoredIT {

    private static final int PEOPLE = 100_000;
    private static final Duration PATIENCE = Duration.ofSeconds(180);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ADDRESS = Pattern.compile("runs at (http://\\S+);");

    private final Resources resources = new Resources();
    private final HttpClient http = HttpClient.newHttpClient();
    private final DemoHouse house = new DemoHouse(resources, 0);

    @TempDir
    private Path directory;

    private Path state;

    @AfterEach
    void stop() {
        resources.close();
    }

    @Test
    void shouldRestoreWhatIsLostAndNothingElse() throws Exception {
        state = directory.resolve("state");
        Population people = Population.of(PEOPLE, 1, LocalDate.of(2021, 3, 1));
        try (EventSender sender = house.sender(Clock.systemUTC())) {
            people.opening(sender::send);
            sender.flush();
            try (ProgramProcess first = start("first")) {
                await().atMost(PATIENCE).until(() -> counted(first) > PEOPLE / 2);
                people.day(sender::send);
                endInGoodOrder(first);
            }
        }
        try (ProgramProcess second = start("second")) {
            await().atMost(PATIENCE).until(() -> isReady(second));
            assertThat(second.told()).doesNotContain("Restor");
            endInGoodOrder(second);
        }
        Utils.delete(state.toFile());
        try (ProgramProcess third = start("third")) {
            Set<String> states = statesUntilReady(third);
            assertThat(states).contains("restoring", "running").doesNotContain("failed");
            assertThat(third.told()).containsPattern("Restored state: \\d+,\\d{3} records in \\d+:\\d\\d");
            endInGoodOrder(third);
        }
    }

    private ProgramProcess start(String name) throws IOException {
        Path own = Files.createDirectory(directory.resolve(name));
        Path config = Files.writeString(
                own.resolve("lagesbild.properties"),
                "application.id=restored\nhttp.port=0\nstate.dir=" + state + "\nbootstrap.servers="
                        + house.settings().get(SettingKey.BOOTSTRAP_SERVERS) + "\nschema.registry.url="
                        + house.settings().find(Settings.REGISTRY_URL) + "\n");
        return resources.add(ProgramProcess.start(own, "run", "--config", config.toString()));
    }

    /** As SIGTERM asks, whatever it is doing. */
    private static void endInGoodOrder(ProgramProcess program) throws Exception {
        program.stop();
        assertThat(program.ends(30, TimeUnit.SECONDS)).isTrue();
        assertThat(program.told()).doesNotContain("ERROR", "WARN");
        assertThat(program.status()).isZero();
    }

    /** How many events it says it has accepted. */
    private double counted(ProgramProcess program) throws Exception {
        String address = address(program);
        return address == null
                ? 0
                : get(address + "/metrics")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("lagesbild_events_total"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .sum();
    }

    private boolean isReady(ProgramProcess program) throws Exception {
        String address = address(program);
        return address != null && get(address + "/health/ready").statusCode() == 200;
    }

    private Set<String> statesUntilReady(ProgramProcess program) throws Exception {
        await().atMost(PATIENCE).until(() -> address(program) != null);
        Set<String> states = new LinkedHashSet<>();
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            HttpResponse<String> response = get(address(program) + "/health/ready");
            JsonNode body = JSON.readTree(response.body());
            states.add(body.get("state").textValue());
            assertThat(body.get("percent").isNull())
                    .isEqualTo(!body.get("state").textValue().equals("restoring"));
            return response.statusCode() == 200;
        });
        return states;
    }

    private static String address(ProgramProcess program) throws IOException {
        Matcher address = ADDRESS.matcher(program.told());
        return address.find() ? address.group(1) : null;
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }
}
