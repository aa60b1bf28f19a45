package se.lagesbild.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.Crowd;
import se.lagesbild.oracle.RandomHistory;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.testing.AgainstReplay;
import se.lagesbild.testing.KnownFigures;

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
        KnownFigures known = new KnownFigures(events, question, CATALOGUE.categories());
        long asOf = random.nextBoolean()
                ? Long.MAX_VALUE
                : events.get(random.nextInt(events.size())).registeredAt();
        List<Difference> differences = differences(question, known, known.by(asOf), random);

        Gathering gathering = new Gathering();
        events.forEach(gathering::add);
        Courses courses = gathering
                .count(() -> new Courses(differences, CATALOGUE.categories()), 1 + random.nextInt(3))
                .sums();

        for (Difference difference : differences) {
            @Nullable Integer expected = known.registrationsSince(key(difference), difference.publishedFigure(), asOf);
            assertThat(courses.explain(difference, asOf).laterRegistrations())
                    .as("seed %d, %s", seed, difference)
                    .isEqualTo(expected);
            back += expected != null && expected > 0 ? 1 : 0;
            ahead += expected != null && expected < 0 ? 1 : 0;
            unexplained += expected == null ? 1 : 0;
        }
    }

    private static Question question(int today, Random random) {
        List<Question.Asked> asked = new ArrayList<>(Question.Asked.between(FIRST, LAST));
        AgainstReplay.longerPeriods(FIRST, LAST).forEach(period -> asked.add(Question.Asked.of(period)));
        Period runs = Period.ofYear(2021);
        asked.removeIf(each -> !each.over().equals(runs) && random.nextInt(3) > 0);
        List<Measure> measures = new ArrayList<>(CATALOGUE.measures());
        measures.removeIf(measure -> random.nextInt(3) > 0);
        return new Question(measures, EnumSet.allOf(Grouping.class), asked)
                .through(Math.max(today, Month.of(2021, 3).firstDay()));
    }

    /** Published are figures that were known after some registration, and some that never were. */
    private static List<Difference> differences(Question question, KnownFigures known, int now, Random random) {
        List<Difference> differences = new ArrayList<>();
        for (String key : known.keys(0)) {
            Figure replayed = known.figure(key, now);
            Figure published = replayed;
            for (int tries = 0; published.equals(replayed) && tries < 5; tries++) {
                published = known.figure(key, random.nextInt(1 + known.by(Long.MAX_VALUE)));
            }
            if (random.nextInt(3) == 0) {
                published = new Figure(published.numerator() + 1, published.denominator());
            }
            if (!published.equals(replayed)) {
                differences.add(difference(question, key, published, replayed));
            }
        }
        return differences;
    }

    private static Difference difference(Question question, String key, Figure published, Figure replayed) {
        String[] fields = key.split("\\|", 6);
        Measure measure = question.measures().stream()
                .filter(each -> each.id().equals(fields[0]))
                .findFirst()
                .orElseThrow();
        Question.Asked asked = question.asked().stream()
                .filter(each -> each.name().equals(fields[1]))
                .findFirst()
                .orElseThrow();
        Cell cell = new Cell(field(fields[2]), field(fields[3]), field(fields[4]), field(fields[5]));
        Result result = Result.of(measure, asked.over(), cell, 0, published, Result.Status.FINAL, 0, 0);
        return new Difference(measure, asked, cell, result, replayed, null);
    }

    private static @Nullable String field(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String key(Difference difference) {
        return AgainstReplay.key(difference.measure().id(), difference.asked().name(), difference.cell());
    }
}
