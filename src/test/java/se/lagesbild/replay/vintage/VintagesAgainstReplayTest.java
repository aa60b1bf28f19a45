package se.lagesbild.replay.vintage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;

/** Each entry of a triangle is what an ordinary replay gives as of that vintage's last instant. */
class VintagesAgainstReplayTest {

    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Month FIRST = Month.of(2019, 3);
    private static final Month LAST = Month.of(2027, 12);
    private static final List<Month> MONTHS = Question.Asked.between(FIRST, LAST).stream()
            .map(it -> it.over().first())
            .toList();

    private static final List<Measure> MEASURES = CATALOGUE.measures();

    /** Where a figure stands, whatever the vintage. */
    private record Key(String measure, String month, Cell cell) {}

    @ParameterizedTest
    @CsvSource({"5001, all", "5021, all", "5041, some", "5061, some"})
    void shouldBeAnOrdinaryReplayAsOfTheVintage(long firstSeed, String known) {
        List<StatusChange> events = crowd(firstSeed);
        long asOf = known.equals("all")
                ? Long.MAX_VALUE
                : events.stream()
                        .mapToLong(StatusChange::registeredAt)
                        .sorted()
                        .skip(2L * events.size() / 3)
                        .findFirst()
                        .orElseThrow();

        requireSame(triangles(events, asOf, 2), replays(events, asOf));
    }

    @Test
    void shouldNotDependOnTheOrderOfArrivalNorOnThreads() {
        List<StatusChange> events = crowd(5081);
        Map<Key, List<Figure>> expected = triangles(events, Long.MAX_VALUE, 1);

        for (int threads : new int[] {1, 2, 5}) {
            List<StatusChange> shuffled = new ArrayList<>(events);
            Collections.shuffle(shuffled, new Random(threads));
            requireSame(triangles(shuffled, Long.MAX_VALUE, threads), expected);
        }
    }

    /** The comparison is worth something only if it fails when months end at midnight somewhere else. */
    @Test
    void shouldFindAnotherMidnight() {
        List<StatusChange> events = crowd(5101);
        List<StatusChange> earlier = changed(events, event -> at(event, event.registeredAt() - 1));

        assertThat(triangles(earlier, Long.MAX_VALUE, 2)).isNotEqualTo(replays(events, Long.MAX_VALUE));
    }

    /** As isEqualTo, except that a failure does not show megabytes. */
    private static void requireSame(Map<Key, List<Figure>> actual, Map<Key, List<Figure>> expected) {
        assertThat(actual.size()).isEqualTo(expected.size()).isGreaterThan(1_000);
        expected.forEach(
                (key, figures) -> assertThat(actual.get(key)).as(key.toString()).isEqualTo(figures));
    }

    /** Some registrations are moved to the first and last milliseconds of months. */
    private static List<StatusChange> crowd(long firstSeed) {
        Random random = new Random(firstSeed);
        return changed(Crowd.ofSeeds(firstSeed, firstSeed + 9), event -> {
            YearMonth month =
                    YearMonth.from(Instant.ofEpochMilli(event.registeredAt()).atZone(STOCKHOLM));
            return random.nextInt(3) > 0 ? event : at(event, startOf(month.plusMonths(1)) - 1 + random.nextInt(3));
        });
    }

    private static List<StatusChange> changed(List<StatusChange> events, UnaryOperator<StatusChange> change) {
        return events.stream().map(change).toList();
    }

    private static StatusChange at(StatusChange event, long registeredAt) {
        return new StatusChange(event.eventId(), event.personId(), event.day(), registeredAt, event.change());
    }

    private static long startOf(YearMonth month) {
        return month.atDay(1).atStartOfDay(STOCKHOLM).toInstant().toEpochMilli();
    }

    private static Gathering gathered(List<StatusChange> events) {
        Gathering gathering = new Gathering();
        events.forEach(gathering::add);
        return gathering;
    }

    private static Map<Key, List<Figure>> triangles(List<StatusChange> events, long asOf, int threads) {
        Gathering gathering = gathered(events);
        Map<Key, List<Figure>> triangles = new HashMap<>();
        for (Measure measure : MEASURES) {
            RevisionQuestion question = new RevisionQuestion(measure, EnumSet.allOf(Grouping.class), MONTHS);
            MonthlyVintages vintages = gathering
                    .count(() -> question.counter(asOf, CATALOGUE.categories()), threads)
                    .sums();
            for (Revisions row : question.answer(vintages)) {
                triangles.put(new Key(measure.id(), row.month().toString(), row.cell()), row.vintages());
            }
        }
        return triangles;
    }

    /** One replay a vintage, through the month of the last registration. */
    private static Map<Key, List<Figure>> replays(List<StatusChange> events, long asOf) {
        Gathering gathering = gathered(events);
        long last = events.stream()
                .mapToLong(StatusChange::registeredAt)
                .filter(registered -> registered <= asOf)
                .max()
                .orElseThrow();
        Map<String, Map<Key, Figure>> byVintage = new HashMap<>();
        Map<Key, List<Figure>> triangles = new HashMap<>();
        for (Month vintage = FIRST; startOf(YearMonth.parse(vintage.toString())) <= last; vintage = vintage.next()) {
            long end = startOf(YearMonth.parse(vintage.toString()).plusMonths(1));
            Map<Key, Figure> known = replay(gathering, Math.min(asOf, end - 1), vintage);
            known.keySet().forEach(key -> triangles.put(key, new ArrayList<>()));
            byVintage.put(vintage.toString(), known);
        }
        triangles.forEach((key, figures) -> {
            for (Month vintage = Month.parse(key.month());
                    byVintage.containsKey(vintage.toString());
                    vintage = vintage.next()) {
                figures.add(byVintage.get(vintage.toString()).getOrDefault(key, nothing(key)));
            }
        });
        return triangles;
    }

    private static Figure nothing(Key key) {
        return MEASURES.stream()
                .filter(measure -> measure.id().equals(key.measure()))
                .findFirst()
                .orElseThrow()
                .nothing();
    }

    /** Months through the vintage's own, for later ones are not over yet. */
    private static Map<Key, Figure> replay(Gathering gathering, long asOf, Month vintage) {
        Question question =
                new Question(MEASURES, EnumSet.allOf(Grouping.class), Question.Asked.between(FIRST, vintage));
        VintageCounter counter = gathering
                .count(() -> new VintageCounter(asOf, question.counted(), CATALOGUE.categories()), 2)
                .sums();
        Map<Key, Figure> figures = new HashMap<>();
        question.answer(counter.tally())
                .forEach(row -> figures.put(new Key(row.measure(), row.period(), row.cell()), row.figure()));
        return figures;
    }
}
