package se.lagesbild.replay.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Stock;
import se.lagesbild.testing.FewCategories;
import se.lagesbild.testing.Measured;
import se.lagesbild.testing.Person;

class VintageCounterTest {

    private static final Measure OUTSIDERS =
            Measured.measure("outsiders", new Stock(Property.not(Property.participates("STOM"::equals))));

    @Test
    void shouldNotCountWhomNobodyKnewYet() {
        assertThat(outsidersAsOf("2021-01-31T11:59:59.999Z")).isZero();
        assertThat(outsidersAsOf("2021-01-31T12:00:00Z")).isEqualTo(1);
    }

    private static long outsidersAsOf(String instant) {
        VintageCounter counter =
                new VintageCounter(Instant.parse(instant).toEpochMilli(), List.of(OUTSIDERS), FewCategories.TABLE);
        counter.add(Person.of("a")
                .enrolled("2021-01-01", "11")
                .registeredAt("2021-01-31T12:00:00Z")
                .events());
        return counter.tally()
                .of(0, Grouping.TOTAL)
                .getOrDefault(Cell.TOTAL, new StepSeries())
                .numeratorOn(Day.parse("2021-03-31"));
    }
}
