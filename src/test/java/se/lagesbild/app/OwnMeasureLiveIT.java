package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Person;

/** A measure that somebody adds from a file of their own is live like any other, without a line of Java. */
class OwnMeasureLiveIT {

    private static final String OWN = """
            family: participation
            measures:
              - id: young-women-in-the-job-guarantee
                version: "1"
                unit: PERSONS
                kind: stock
                population: {youth: true, gender: WOMAN, participatesIn: [UGA]}
                targets:
                  - {year: 2021, direction: AT_LEAST, level: 2, scope: MONTH}
                description:
                  name: Young women in the job guarantee
                  swedishName: Unga kvinnor i jobbgarantin
                  population: Women at least 16 and under 25 years old who participate in UGA.
                  result: Participate at the close of the day.
                  rules: [An unknown birth date is not youth.]
                  source: An example
                  quote: Ett exempel
            """;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    @Test
    void shouldBeLiveLikeAnyOther() throws Exception {
        Files.writeString(directory.resolve("own.yaml"), OWN);
        Catalogue catalogue = CatalogueLoader.shippedAnd(directory);
        List<StatusChange> events =
                Stream.of("a", "b").flatMap(id -> young(id).events().stream()).toList();
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            try (EventSender sender = house.sender(Clock.systemUTC())) {
                events.forEach(sender::send);
                sender.flush();
            }
            HistoryDemo demo =
                    new HistoryDemo(house, catalogue, events.size(), Day.parse("2021-04-02"), Clock.systemUTC());
            await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);

            String own = "/api/measures/young-women-in-the-job-guarantee";
            assertThat(get(demo, own)).contains("\"swedishName\":\"Unga kvinnor i jobbgarantin\"");
            assertThat(get(demo, own + "/results?period=2021-03&by=total,region"))
                    .contains("\"region\":null,", "\"numerator\":2,", "\"targetMet\":true", "\"region\":\"05\"");
            assertThat(get(demo, "/metrics"))
                    .contains("lagesbild_measure_value{gender=\"WOMAN\",measure=\"young-women-in-the-job-guarantee\","
                            + "period=\"previous\",region=\"\"} 2.0");
        }
    }

    private static Person young(String id) {
        return Person.of(id)
                .enrolled(
                        "2021-03-01", "11", Facts.woman().andBorn("2001-01-01").andLivingIn("0580"))
                .programmeStarted("2021-03-10", "UGA", "p");
    }

    private String get(HistoryDemo demo, String path) throws IOException, InterruptedException {
        URI uri = URI.create(demo.application().address() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body();
    }
}
