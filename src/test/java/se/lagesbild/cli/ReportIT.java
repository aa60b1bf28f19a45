package se.lagesbild.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.EventSender;
import se.lagesbild.app.Resources;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.json.AcceptedLines;

/** What the live application publishes on a real broker makes the same report as the file of its events. */
class ReportIT {

    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path directory;

    @Test
    void shouldReportFromTheResultTopicsWhatTheFileGives() throws Exception {
        Catalogue catalogue = CatalogueLoader.shipped();
        Path file = allCasesIn(directory.resolve("events.jsonl"));
        List<StatusChange> events = events(file, catalogue);
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            CommandRun before = fromTopics(house);
            assertThat(before.status()).isEqualTo(1);
            assertThat(before.err()).contains("the result topics are empty");

            try (EventSender sender = house.sender(Clock.systemUTC())) {
                events.forEach(sender::send);
                sender.flush();
            }
            HistoryDemo demo =
                    new HistoryDemo(house, catalogue, events.size(), Day.parse("2021-05-20"), Clock.systemUTC());
            await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);

            CommandRun run = fromTopics(house);

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out())
                    .isEqualTo(CommandRun.of(
                                    "report",
                                    "--month",
                                    "2021-03",
                                    "--format",
                                    "csv",
                                    "--events",
                                    file.toString(),
                                    "--today",
                                    "2021-05-20")
                            .out());
            assertThat(run.out()).contains(",PRELIMINARY,0,2021-03-31,1");
        }
    }

    private static CommandRun fromTopics(DemoHouse house) {
        return CommandRun.of(
                "report",
                "--month",
                "2021-03",
                "--format",
                "csv",
                "--bootstrap-servers",
                house.settings().find("bootstrap.servers"),
                "--schema-registry",
                house.settings().find("schema.registry.url"));
    }

    @Test
    void shouldTellThatTopicsAreMissing() throws Exception {
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            Path config = Files.writeString(directory.resolve("other.properties"), "topic.prefix=other.\n");
            CommandRun run = CommandRun.of(
                    "report",
                    "--month",
                    "2021-03",
                    "--config",
                    config.toString(),
                    "--bootstrap-servers",
                    house.settings().find("bootstrap.servers"),
                    "--schema-registry",
                    house.settings().find("schema.registry.url"));

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.err()).contains("there is no topic other.measures.decisions");
        }
    }

    /** Their persons have the same ids, and so become some persons with eventful lives; any history would do. */
    private static Path allCasesIn(Path file) throws IOException {
        try (Stream<Path> cases = Files.list(CASES)) {
            for (Path story : cases.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                Files.write(file, Files.readAllLines(story), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
        }
        return file;
    }

    private static List<StatusChange> events(Path file, Catalogue catalogue) throws IOException {
        List<StatusChange> events = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file)) {
            new AcceptedLines(catalogue.categories(), events::add).read(in);
        }
        return events;
    }
}
