package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.WorkedCase;

/**
 * All worked cases, at each of their vintages, through the live application on a real broker and out of its API. They
 * share one run: each has a county of its own, whose figures are those that the case gives for the country.
 */
class WorkedCasesLiveIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    /** A case as known at one time. */
    private record Telling(
            String county, WorkedCase story, @Nullable Instant asOf) {

        List<StatusChange> events() {
            return story.knownAt(asOf).stream().map(this::moved).toList();
        }

        private StatusChange moved(StatusChange event) {
            return new StatusChange(
                    event.eventId(),
                    county + event.personId(),
                    event.day(),
                    event.registeredAt(),
                    moved(event.change()));
        }

        private Change moved(Change change) {
            if (change instanceof Change.Enrolled it) {
                return new Change.Enrolled(it.category(), moved(it.profile()));
            }
            return change instanceof Change.ProfileChanged it ? new Change.ProfileChanged(moved(it.profile())) : change;
        }

        private Profile moved(Profile profile) {
            return new Profile(
                    profile.gender(),
                    profile.birthDate(),
                    profile.municipality() == null ? null : municipality(profile.municipality()),
                    profile.office(),
                    profile.education(),
                    profile.reducedWorkCapacity());
        }

        String municipality(String original) {
            return county + original.substring(2);
        }

        List<WorkedCase.Expected> rows() {
            return story.expected().stream()
                    .filter(row -> Objects.equals(row.asOf(), asOf))
                    .toList();
        }
    }

    @Test
    void shouldGiveTheFiguresComputedByHand() throws Exception {
        List<Telling> tellings = tellings();
        List<StatusChange> events = new ArrayList<>();
        tellings.forEach(telling -> events.addAll(telling.events()));
        Collections.shuffle(events, new Random(35));
        Catalogue catalogue = CatalogueLoader.shipped();
        try (DemoHouse house = new DemoHouse(new Resources(), 0)) {
            try (EventSender sender = house.sender(Clock.systemUTC())) {
                events.forEach(sender::send);
                sender.flush();
            }
            HistoryDemo demo =
                    new HistoryDemo(house, catalogue, events.size(), Day.parse("2024-12-31"), Clock.systemUTC());
            await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);

            SoftAssertions softly = new SoftAssertions();
            for (Telling telling : tellings) {
                for (WorkedCase.Expected row : telling.rows()) {
                    softly.assertThat(figure(demo, telling, row))
                            .as("%s %s", telling.story(), row)
                            .isEqualTo(row.figure());
                }
            }
            softly.assertAll();
            assertThat(get(demo, "/health/ready").statusCode()).isEqualTo(200);
        }
    }

    private static List<Telling> tellings() {
        List<Telling> tellings = new ArrayList<>();
        for (WorkedCase story : WorkedCase.all()) {
            TreeSet<String> vintages = new TreeSet<>();
            story.expected().forEach(row -> vintages.add(Objects.toString(row.asOf(), "")));
            for (String vintage : vintages) {
                String county = String.format("%02d", tellings.size());
                tellings.add(new Telling(county, story, vintage.isEmpty() ? null : Instant.parse(vintage)));
            }
        }
        return tellings;
    }

    private Figure figure(HistoryDemo demo, Telling telling, WorkedCase.Expected row)
            throws IOException, InterruptedException {
        String path = "/api/measures/" + row.measure() + "/results?period=" + row.month() + "&by=region,municipality";
        Map<String, Figure> figures = new HashMap<>();
        for (JsonNode result : JSON.readTree(get(demo, path).body()).get("results")) {
            String place = result.get("municipality").isNull()
                    ? result.get("region").textValue()
                    : result.get("municipality").textValue();
            JsonNode denominator = result.get("denominator");
            figures.put(
                    place,
                    new Figure(
                            result.get("numerator").longValue(),
                            denominator.isNull() ? null : Long.valueOf(denominator.longValue())));
        }
        String place = row.municipality() == null ? telling.county() : telling.municipality(row.municipality());
        Figure nobody = new Figure(0, row.figure().denominator() == null ? null : 0L);
        return figures.getOrDefault(place, nobody);
    }

    private java.net.http.HttpResponse<String> get(HistoryDemo demo, String path)
            throws IOException, InterruptedException {
        URI uri = URI.create(demo.application().address() + path);
        return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
