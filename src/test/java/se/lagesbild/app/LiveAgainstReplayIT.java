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
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.demo.DemoHouse;
import se.lagesbild.app.demo.HistoryDemo;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.results.ResultsView;
import se.lagesbild.simulation.Faults;
import se.lagesbild.simulation.Population;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.Person;

/**
 * The live application on a real broker shows what a replay gives, in every cell of every month, also when it was
 * stopped in the middle and records that are no events came in between; and so do its topics and its API.
 */
class LiveAgainstReplayIT {

    private static final int TODAY = Day.parse("2023-06-15");
    private static final Month FIRST_MONTH = Month.of(1960, 1);
    private static final Month LAST_MONTH = Month.of(2040, 1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final List<StatusChange> EVENTS = hostileCountry();
    private static final AgainstReplay REPLAY = new AgainstReplay(CATALOGUE, EVENTS, TODAY);

    /** What happens while the application is stopped. */
    private interface Meanwhile {
        void with(Settings settings) throws IOException;
    }

    private static List<StatusChange> hostileCountry() {
        List<StatusChange> events = new ArrayList<>(Crowd.ofSeeds(3001, 3040));
        Population people = new Population(250, 7, LocalDate.of(2023, 6, 15), new Faults(0.3, 20, 0.08, 0.08, 0.08));
        people.opening(events::add);
        people.day(events::add);
        events.addAll(Person.of("before Kafka's time")
                .enrolled("1965-01-01", "11")
                .deregistered("1965-02-10", DeregistrationReason.OTHER)
                .events());
        Collections.shuffle(events, new Random(7));
        return events;
    }

    @Test
    void shouldGoOnWhereItStopped() throws Exception {
        stopAndGoOn(settings -> {});
    }

    @Test
    void shouldRestoreItsStateFromTheCluster() throws Exception {
        stopAndGoOn(settings ->
                Utils.delete(Path.of(settings.get(SettingKey.STATE_DIR)).toFile()));
    }

    private void stopAndGoOn(Meanwhile meanwhile) throws Exception {
        assertThat(REPLAY.size()).isGreaterThan(5_000);
        try (DemoHouse house = new DemoHouse(new Resources(), 0);
                TopicProbe probe = new TopicProbe(house.settings())) {
            long arrived = arrivalsUntilStopped(house, probe);
            meanwhile.with(house.settings());
            send(house, part(1, 2));
            probe.sendRefused();
            long left = (long) EVENTS.size() + probe.refused().size() - arrived;

            HistoryDemo demo = startedAgain(house, left);
            await().atMost(Duration.ofSeconds(60)).until(demo::isSettled);
            await().atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(500))
                    .untilAsserted(
                            () -> assertThat(REPLAY.faultsOf(visible(demo))).isEmpty());
            requireTheSameByHttp(demo);
            demo.application().close();

            assertThat(REPLAY.faultsOf(probe.latestResults().values())).isEmpty();
            assertThat(probe.latestResults())
                    .allSatisfy((key, result) -> assertThat(key).isEqualTo(AgainstReplay.key(result)));
            assertThat(probe.rejected()).containsExactlyInAnyOrderElementsOf(probe.refused());
        }
    }

    /** Stops the application while it is at work, when it has shown something, and tells how much it had read. */
    private long arrivalsUntilStopped(DemoHouse house, TopicProbe probe) throws Exception {
        send(house, part(0, 4));
        probe.sendRefused();
        long sent = (long) part(0, 4).size() + probe.refused().size();
        HistoryDemo demo = new HistoryDemo(house, CATALOGUE, sent, TODAY, Clock.systemUTC());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> demo.application().flow().results() > 0);
        send(house, part(1, 4));
        demo.application().close();
        return demo.application().flow().arrivals();
    }

    /** On a busy machine the former threads may need more than the time that closing gives them. */
    private static HistoryDemo startedAgain(DemoHouse house, long left) {
        return await().atMost(Duration.ofSeconds(60))
                .ignoreException(StreamsException.class)
                .until(() -> new HistoryDemo(house, CATALOGUE, left, TODAY, Clock.systemUTC()), demo -> true);
    }

    private List<StatusChange> part(int part, int parts) {
        return EVENTS.subList(EVENTS.size() * part / parts, EVENTS.size() * (part + 1) / parts);
    }

    private static void send(DemoHouse house, List<StatusChange> events) {
        try (EventSender sender = house.sender(Clock.systemUTC())) {
            events.forEach(sender::send);
            sender.flush();
        }
    }

    private Collection<Result> visible(HistoryDemo demo) {
        ResultsView view = demo.application().results();
        List<Result> results = new ArrayList<>();
        for (Measure measure : CATALOGUE.measures()) {
            Set<Period> periods = AgainstReplay.longerPeriods(FIRST_MONTH, LAST_MONTH);
            for (Month month = FIRST_MONTH; month.isBefore(LAST_MONTH); month = month.next()) {
                periods.add(Period.of(month));
            }
            for (Period period : periods) {
                for (Grouping grouping : Grouping.values()) {
                    results.addAll(view.find(measure.id(), period, grouping));
                }
            }
        }
        return results;
    }

    private void requireTheSameByHttp(HistoryDemo demo) throws IOException, InterruptedException {
        String by =
                EnumSet.allOf(Grouping.class).stream().map(Grouping::toString).collect(Collectors.joining(","));
        for (Measure measure : CATALOGUE.measures()) {
            for (String month : List.of("2019-12", "2022-02", "2023-06")) {
                String path = "/api/measures/" + measure.id() + "/results?period=" + month + "&by=" + by;
                assertThat(figures(get(demo, path.replace("+", "%2B")))).isEqualTo(REPLAY.figures(measure.id(), month));
            }
        }
    }

    private static Map<String, Figure> figures(JsonNode month) {
        Map<String, Figure> figures = new HashMap<>();
        for (JsonNode result : month.get("results")) {
            String key = List.of("gender", "region", "municipality", "office").stream()
                    .map(field -> "|" + result.get(field).asText(""))
                    .collect(Collectors.joining());
            JsonNode denominator = result.get("denominator");
            Figure figure = new Figure(
                    result.get("numerator").longValue(),
                    denominator.isNull() ? null : Long.valueOf(denominator.longValue()));
            if (!figure.isZero()) {
                figures.put(
                        month.get("measure").asText() + "|"
                                + month.get("period").asText() + key,
                        figure);
            }
        }
        return figures;
    }

    private static JsonNode get(HistoryDemo demo, String path) throws IOException, InterruptedException {
        URI uri = URI.create(demo.application().address() + path);
        return JSON.readTree(HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                .body());
    }
}
