package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.environment.registry.EmbeddedRegistry;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.testing.AgainstReplay;

/** Earlier months on the same day as today are what a replay gives for that day. */
class SameDaysTopologyTest {

    /** Among them ends of months that are longer than those before, and a leap day. */
    private static final List<String> DAYS = List.of(
            "2023-12-30",
            "2023-12-31",
            "2024-01-01",
            "2024-02-28",
            "2024-02-29",
            "2024-03-30",
            "2024-03-31",
            "2024-04-01",
            "2024-04-17",
            "2025-02-28",
            "2025-03-01",
            "2025-03-29");

    private static final Set<Grouping> GROUPINGS =
            EnumSet.of(Grouping.TOTAL, Grouping.GENDER, Grouping.REGION, Grouping.GENDER_REGION);

    private static EmbeddedRegistry registry;

    @TempDir
    private Path stateDirectory;

    private final Catalogue catalogue = CatalogueLoader.shipped();

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @Test
    void shouldBeWhatAReplayGivesForThatDay() {
        List<StatusChange> events = new ArrayList<>(Crowd.ofSeeds(2001, 2040));
        Collections.shuffle(events, new Random(2001));
        try (TopologyFixture topology = new TopologyFixture(registry, stateDirectory, DAYS.get(0))) {
            int sent = 0;
            for (int i = 0; i < DAYS.size(); i++) {
                topology.dayIs(DAYS.get(i));
                // On every third day nothing arrives.
                int arrived = i % 3 == 2 ? sent : events.size() * (i + 1) / DAYS.size();
                topology.send(events.subList(sent, arrived));
                sent = arrived;
                topology.settle();

                Map<String, Figure> replayed = replayed(events.subList(0, sent), Day.parse(DAYS.get(i)));
                Map<String, Figure> told = told(topology, Day.parse(DAYS.get(i)));
                assertThat(onlyIn(told, replayed))
                        .as("told alone on " + DAYS.get(i))
                        .isEmpty();
                assertThat(onlyIn(replayed, told))
                        .as("replayed alone on " + DAYS.get(i))
                        .isEmpty();
                assertThat(replayed).as("anything on " + DAYS.get(i)).hasSizeGreaterThan(10);
            }
        }
    }

    /** What differs, and not all: there are thousands. */
    private static Map<String, Figure> onlyIn(Map<String, Figure> some, Map<String, Figure> others) {
        Map<String, Figure> only = new TreeMap<>(some);
        only.entrySet().removeAll(others.entrySet());
        return only;
    }

    /** The same day of the month before and of the year before, as Java's calendar has it. */
    private static Map<Month, Integer> compared(int today) {
        return IntStream.of(1, 12)
                .map(months -> Day.of(Day.date(today).minusMonths(months)))
                .boxed()
                .collect(Collectors.toMap(Month::of, day -> day));
    }

    private Map<String, Figure> replayed(List<StatusChange> events, int today) {
        Gathering gathering = new Gathering();
        events.forEach(gathering::add);
        List<Question.Asked> asked = compared(today).entrySet().stream()
                .map(it -> new Question.Asked(it.getKey().toString(), List.of(it.getValue()), Period.of(it.getKey())))
                .toList();
        return AgainstReplay.answers(new Question(catalogue.measures(), GROUPINGS, asked), gathering, catalogue);
    }

    /** What can be read of the months that are compared today. */
    private static Map<String, Figure> told(TopologyFixture topology, int today) {
        Map<Month, Integer> compared = compared(today);
        Map<String, Figure> told = new HashMap<>();
        topology.sameDays().forEach((key, result) -> {
            Integer day = compared.get(result.period().last());
            if (day != null && !result.figure().isZero()) {
                assertThat(result.asOfDay()).as("day of " + key).isLessThanOrEqualTo(day);
                told.put(key, result.figure());
            }
        });
        return told;
    }
}
