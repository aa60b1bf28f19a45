package se.lagesbild.replay.vintage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Stock;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.testing.FewCategories;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class RevisionQuestionTest {

    private static final Measure REGISTERED =
            Measured.measure("registered", new Stock(Property.inCategories(Set.of("11"))));
    private static final Month JANUARY = Month.of(2021, 1);
    private static final Month FEBRUARY = Month.of(2021, 2);
    private static final Month MARCH = Month.of(2021, 3);
    private static final Month APRIL = Month.of(2021, 4);

    /** Enrolled on 10 January and gone on 20 January, of which the second was registered in March. */
    private static final Person LATE = Person.of("late")
            .enrolled("2021-01-10", "11")
            .deregistered("2021-01-20", DeregistrationReason.WORK)
            .registeredAt("2021-03-05T08:00:00Z");

    private static List<Revisions> answer(long asOf, List<Month> months, Person... persons) {
        RevisionQuestion question = new RevisionQuestion(REGISTERED, Set.of(Grouping.TOTAL), months);
        MonthlyVintages vintages = question.counter(asOf, FewCategories.TABLE);
        for (Person person : persons) {
            vintages.add(person.events());
        }
        return question.answer(vintages);
    }

    private static List<Long> counts(Revisions row) {
        return row.vintages().stream().map(Figure::numerator).toList();
    }

    @Test
    void shouldGiveEachMonthItsVintagesThroughTheLastRegistration() {
        List<Revisions> rows = answer(Long.MAX_VALUE, List.of(JANUARY, FEBRUARY, MARCH, APRIL), LATE);

        assertThat(rows).extracting(Revisions::month).containsExactly(JANUARY, FEBRUARY);
        assertThat(counts(rows.get(0))).containsExactly(1L, 1L, 0L);
        assertThat(counts(rows.get(1))).containsExactly(1L, 0L);
    }

    @Test
    void shouldPutWhatWasRegisteredEarlierIntoTheFirstVintage() {
        assertThat(answer(Long.MAX_VALUE, List.of(FEBRUARY), LATE))
                .singleElement()
                .extracting(RevisionQuestionTest::counts)
                .isEqualTo(List.of(1L, 0L));
    }

    /** Also of other persons: the vintage is the whole history's. */
    @Test
    void shouldShowVintagesInWhichNothingHappensToDiffer() {
        Person other = Person.of("other").enrolled("2021-01-05", "11");

        List<Revisions> rows = answer(Long.MAX_VALUE, List.of(JANUARY), other, LATE);

        assertThat(counts(rows.get(0))).containsExactly(2L, 2L, 1L);
    }

    @Test
    void shouldEndWithWhatIsKnownAtAll() {
        List<Revisions> rows = answer(LATE.events().get(1).registeredAt() - 1, List.of(JANUARY, FEBRUARY), LATE);

        assertThat(rows)
                .singleElement()
                .extracting(RevisionQuestionTest::counts)
                .isEqualTo(List.of(1L));
    }

    /** A month begins at midnight in Stockholm: 22:00 UTC in summer, 23:00 UTC in winter. */
    @Test
    void shouldKnowTheMonthThroughItsLastMillisecondInStockholm() {
        Person before = Person.of("a").enrolled("2021-03-01", "11").registeredAt("2021-03-31T21:59:59.999Z");
        Person after = Person.of("b").enrolled("2021-03-01", "11").registeredAt("2021-03-31T22:00:00Z");
        Person winter = Person.of("c").enrolled("2021-01-01", "11").registeredAt("2021-01-31T22:59:59.999Z");
        Person winterAfter = Person.of("d").enrolled("2021-01-01", "11").registeredAt("2021-01-31T23:00:00Z");

        assertThat(counts(answer(Long.MAX_VALUE, List.of(MARCH), before, after).get(0)))
                .containsExactly(1L, 2L);
        assertThat(counts(answer(Long.MAX_VALUE, List.of(JANUARY), winter, winterAfter)
                        .get(0)))
                .containsExactly(1L, 2L);
    }

    @Test
    void shouldHaveNothingToTellOfNobody() {
        assertThat(answer(Long.MAX_VALUE, List.of(JANUARY))).isEmpty();
        assertThat(answer(0, List.of(JANUARY), LATE)).isEmpty();
    }

    @Test
    void shouldRefuseAnEndlessTriangle() {
        Person mistaken = Person.of("a").enrolled("2021-01-10", "11").registeredAt("9999-12-30T08:00:00Z");

        assertThatThrownBy(() -> answer(Long.MAX_VALUE, List.of(JANUARY, FEBRUARY), LATE, mistaken))
                .hasMessage("from 2021-01 to the last registration, in 9999-12, there are 95748 vintages and not at "
                        + "most 600; begin with a later month, or let --as-of end before it");
        assertThat(answer(LATE.events().get(1).registeredAt(), List.of(JANUARY), LATE, mistaken))
                .hasSize(1);
    }
}
