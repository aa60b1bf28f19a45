package se.lagesbild.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static se.lagesbild.testing.Facts.man;
import static se.lagesbild.testing.Facts.woman;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class TallyTest {

    private static final int END_OF_MARCH = Day.parse("2021-03-31");
    private static final int PARTICIPANTS = 0;
    private static final int DECISIONS = 1;
    private static final List<Measure> MEASURES = List.of(
            Measured.measure("participants", new Stock(Property.participates("STOM"::equals))),
            Measured.measure("decisions", new Occurrences(any -> true)));

    private final Tally tally = new Tally(MEASURES);
    private final Person woman = Person.of("a")
            .enrolled("2021-01-01", "11", woman().andLivingIn("0580"))
            .programmeStarted("2021-03-01", "STOM", "p");
    private final Person man = Person.of("b")
            .enrolled("2021-01-01", "11", man().andLivingIn("0581"))
            .programmeStarted("2021-03-01", "STOM", "p");

    @Test
    void shouldSumPersonsByCell() {
        tally.add(woman.timeline());
        tally.add(man.timeline());

        assertThat(participants(Grouping.TOTAL, Cell.TOTAL)).isEqualTo(2);
        assertThat(participants(Grouping.GENDER, new Cell("WOMAN", null, null, null)))
                .isEqualTo(1);
        assertThat(participants(Grouping.REGION, new Cell(null, "05", null, null)))
                .isEqualTo(2);
        assertThat(participants(Grouping.MUNICIPALITY, new Cell(null, "05", "0581", null)))
                .isEqualTo(1);
    }

    @Test
    void shouldKeepTheMeasuresApart() {
        tally.add(Person.of("a").decided("2021-03-01", "STOM", DecisionKind.NEW).timeline());

        assertThat(tally.of(PARTICIPANTS)).isEmpty();
        assertThat(tally.of(DECISIONS, Grouping.TOTAL).get(Cell.TOTAL).numeratorOn(END_OF_MARCH))
                .isEqualTo(1);
    }

    @Test
    void shouldNotCountAPersonOfWhomNothingIsKnownForWhatTheyLack() {
        Tally outsiders = new Tally(
                List.of(Measured.measure("outsiders", new Stock(Property.not(Property.participates("STOM"::equals))))));

        outsiders.add(Person.of("unknown").timeline());
        outsiders.add(Person.of("all voided")
                .enrolled("2021-01-01", "11")
                .voided("2021-01-02", "all voided-1")
                .timeline());
        outsiders.add(Person.of("known").enrolled("2021-01-01", "11").timeline());

        assertThat(outsiders.of(0, Grouping.TOTAL).get(Cell.TOTAL).numeratorOn(END_OF_MARCH))
                .isEqualTo(1);
    }

    @Test
    void shouldLeaveNoTraceOfWhoIsTakenAway() {
        tally.add(woman.timeline());
        tally.add(man.timeline());

        tally.subtract(woman.timeline());
        assertThat(participants(Grouping.TOTAL, Cell.TOTAL)).isEqualTo(1);

        tally.subtract(man.timeline());
        assertThat(tally.of(PARTICIPANTS).values()).allMatch(StepSeries::isEmpty);
    }

    @Test
    void shouldReplaceAPersonWhoMoved() {
        tally.add(woman.timeline());

        tally.subtract(woman.timeline());
        tally.add(woman.profileChanged("2021-03-20", Facts.livingIn("0180")).timeline());

        assertThat(participants(Grouping.REGION, new Cell(null, "05", null, null)))
                .isZero();
        assertThat(participants(Grouping.REGION, new Cell(null, "01", null, null)))
                .isEqualTo(1);
    }

    @Test
    void shouldAddAnotherTally() {
        Tally other = new Tally(MEASURES);
        other.add(man.timeline());
        tally.add(woman.timeline());

        tally.addAll(other);

        assertThat(participants(Grouping.TOTAL, Cell.TOTAL)).isEqualTo(2);
    }

    private long participants(Grouping grouping, Cell cell) {
        return tally.of(PARTICIPANTS, grouping).get(cell).numeratorOn(END_OF_MARCH);
    }
}
