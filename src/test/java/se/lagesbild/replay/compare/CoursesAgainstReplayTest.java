package se.lagesbild.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.oracle.RandomHistory;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;
import se.lagesbild.testing.AgainstReplay;

/**
 * What explains a difference is found again by brute force: an ordinary replay after each single registration of a
 * hostile history, and a search through all their answers.
 */
class CoursesAgainstReplayTest {

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();
    private static final Month FIRST = Month.of(2019, 6);
    private static final Month LAST = Month.of(2022, 3);
    private static final int HISTORIES = 30;

    /** How many differences were explained by earlier instants, by later ones, and not at all. */
    private int back;

    private int ahead;
    private int unexplained;

    @Test
    void shouldFindTheNearestInstantAndCountTheRegistrationsSince() {
        for (long seed = 6001; seed < 6001 + HISTORIES; seed++) {
            requireTheSameByBruteForce(seed);
        }
        assertThat(back).isGreaterThan(2_000);
        assertThat(ahead).isGreaterThan(200);
        assertThat(unexplained).isGreaterThan(2_000);
    }

    private void requireTheSameByBruteForce(long seed) {
        Random random = new Random(seed);
        List<StatusChange> events = Crowd.ofSeeds(seed, seed);
        Question question = question(RandomHistory.of(seed).days().get(0), random);
        Replays replays = new Replays(events, question);
        long asOf = random.nextBoolean()
                ? Long.MAX_VALUE
                : replays.registrations.get(random.nextInt(events.size())).registeredAt();
        List<Difference> differences = replays.differences(asOf, random);

        Gathering gathering = new Gathering();
        events.forEach(gathering::add);
        Courses courses = gathering
                .count(() -> new Courses(differences, CATALOGUE.categories()), 1 + random.nextInt(3))
                .sums();

        for (Difference difference : differences) {
            @Nullable Integer expected = replays.registrationsSince(difference, asOf);
            assertThat(courses.explain(difference, asOf).laterRegistrations())
                    .as("seed %d, %s", seed, difference)
                    .isEqualTo(expected);
            back += expected != null && expected > 0 ? 1 : 0;
            ahead += expected != null && expected < 0 ? 1 : 0;
            unexplained += expected == null ? 1 : 0;
        }
    }

    private static Question question(int today, Random random) {
        List<Question.Asked> asked = new ArrayList<>();
        for (Month month = FIRST; !LAST.isBefore(month); month = month.next()) {
            asked.add(Question.Asked.of(month));
        }
        AgainstReplay.longerPeriods(FIRST, LAST).forEach(period -> asked.add(Question.Asked.of(period)));
        asked.removeIf(each -> random.nextInt(3) > 0);
        asked.add(Question.Asked.of(Period.ofYear(2021)));
        List<Measure> measures = new ArrayList<>(CATALOGUE.measures());
        measures.removeIf(measure -> random.nextInt(3) > 0);
        return new Question(measures, EnumSet.allOf(Grouping.class), asked)
                .through(Math.max(today, Month.of(2021, 3).firstDay()));
    }

    /** What is known after each registration, one replay each. */
    private static final class Replays {

        private final Question question;
        private final List<StatusChange> registrations;
        private final List<Map<Place, Figure>> known = new ArrayList<>();
        private final Map<String, Measure> measures = new HashMap<>();
        private final Map<String, Question.Asked> asked = new HashMap<>();

        Replays(List<StatusChange> events, Question question) {
            this.question = question;
            question.measures().forEach(measure -> measures.put(measure.id(), measure));
            question.asked().forEach(each -> asked.put(each.name(), each));
            registrations = new ArrayList<>(events);
            registrations.sort(Comparator.comparingLong(StatusChange::registeredAt)
                    .thenComparing(StatusChange::eventId)
                    .thenComparing(StatusChange::toString));
            for (int count = 0; count <= registrations.size(); count++) {
                known.add(replay(registrations.subList(0, count)));
            }
        }

        private Map<Place, Figure> replay(List<StatusChange> events) {
            VintageCounter counter = new VintageCounter(Long.MAX_VALUE, question.counted(), CATALOGUE.categories());
            events.stream()
                    .collect(Collectors.groupingBy(StatusChange::personId))
                    .values()
                    .forEach(counter::add);
            Map<Place, Figure> figures = new HashMap<>();
            question.answer(counter.tally()).forEach(row -> figures.put(Place.of(row), row.figure()));
            return figures;
        }

        /** Published in their places are what was known at some instants, and some figures that never were. */
        List<Difference> differences(long asOf, Random random) {
            Set<Place> places = new HashSet<>();
            known.forEach(figures -> places.addAll(figures.keySet()));
            int now = knownAt(asOf);
            List<Difference> differences = new ArrayList<>();
            for (Place place : places) {
                Figure replayed = figure(place, now);
                Figure published = published(place, replayed, random);
                if (!published.equals(replayed)) {
                    differences.add(difference(place, published, replayed));
                }
            }
            return differences;
        }

        private Figure published(Place place, Figure now, Random random) {
            Figure some = now;
            for (int tries = 0; some.equals(now) && tries < 5; tries++) {
                some = figure(place, random.nextInt(known.size()));
            }
            return random.nextInt(3) > 0 ? some : new Figure(some.numerator() + 1, some.denominator());
        }

        private Difference difference(Place place, Figure published, Figure replayed) {
            Question.Asked each = asked.get(place.period());
            Result result = Result.of(
                    measures.get(place.measure()),
                    each.over(),
                    place.cell(),
                    each.days().get(0),
                    published,
                    Finality.DEFAULT.statusOf(each.over().last(), each.days().get(0)),
                    0,
                    0);
            return new Difference(measures.get(place.measure()), each, place.cell(), result, replayed, null);
        }

        private Figure figure(Place place, int count) {
            return known.get(count)
                    .getOrDefault(place, asked.get(place.period()).nothing(measures.get(place.measure())));
        }

        /** How many registrations were known at the instant. */
        private int knownAt(long instant) {
            return (int) registrations.stream()
                    .filter(each -> each.registeredAt() <= instant)
                    .count();
        }

        /** By the instants before the vintage, the latest first, and then by those after it, the earliest first. */
        @Nullable
        Integer registrationsSince(Difference difference, long asOf) {
            Place place = difference.place();
            int now = knownAt(asOf);
            for (int count = now - 1; count >= 0; count--) {
                if (isAllOfItsInstant(count) && figure(place, count).equals(difference.publishedFigure())) {
                    return changes(place, count, now);
                }
            }
            for (int count = now + 1; count <= registrations.size(); count++) {
                if (isAllOfItsInstant(count) && figure(place, count).equals(difference.publishedFigure())) {
                    return -changes(place, now, count);
                }
            }
            return null;
        }

        private boolean isAllOfItsInstant(int count) {
            return count == 0
                    || count == registrations.size()
                    || registrations.get(count - 1).registeredAt()
                            != registrations.get(count).registeredAt();
        }

        /** How many registrations changed the figure, after so many and up to so many. */
        private int changes(Place place, int from, int to) {
            int changes = 0;
            for (int count = from; count < to; count++) {
                changes += figure(place, count).equals(figure(place, count + 1)) ? 0 : 1;
            }
            return changes;
        }
    }
}
