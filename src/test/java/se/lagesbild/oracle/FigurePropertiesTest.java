package se.lagesbild.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Duration;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Stock;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.measure.Transition;
import se.lagesbild.domain.measure.Turnover;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/** What must be so of the figures of every history, whatever they come to. */
class FigurePropertiesTest {

    private static final Grouping FINEST_REGION = Grouping.GENDER_MUNICIPALITY;

    private final List<Measure> measures = TestMeasures.measures(TestMeasures.kinds());

    private static Stream<RandomHistory> histories() {
        return LongStream.rangeClosed(1, 300).mapToObj(RandomHistory::of);
    }

    private Tally tally(List<StatusChange> delivered) {
        Tally tally = new Tally(measures);
        Production.timelines(delivered).forEach(tally::add);
        return tally;
    }

    @Test
    void shouldNotDependOnTheOrderOfArrival() {
        histories().forEach(history -> {
            Map<?, ?> steps = Production.steps(tally(history.delivered()));
            List<StatusChange> shuffled = new ArrayList<>(history.delivered());
            for (int i = 0; i < 4; i++) {
                Collections.shuffle(shuffled, new Random(i));
                assertThat(Production.steps(tally(shuffled))).isEqualTo(steps);
            }
        });
    }

    /** As the live application does it: with each event, what the person contributed is replaced. */
    @Test
    void shouldComeToTheSameByDifferences() {
        histories().forEach(history -> {
            Tally live = new Tally(measures);
            Map<String, History> known = new HashMap<>();
            Map<String, Timeline> before = new HashMap<>();
            for (StatusChange event : history.delivered()) {
                History ofPerson = known.computeIfAbsent(event.personId(), any -> new History());
                if (ofPerson.add(event).changes()) {
                    Timeline after = Production.timeline(ofPerson);
                    Timeline replaced = before.put(event.personId(), after);
                    if (replaced != null) {
                        live.subtract(replaced);
                    }
                    live.add(after);
                }
            }
            assertThat(Production.steps(live)).isEqualTo(Production.steps(tally(history.delivered())));
        });
    }

    @Test
    void shouldLeaveNothingWhenEverybodyIsTakenAway() {
        histories().forEach(history -> {
            Tally tally = tally(history.delivered());
            Production.timelines(history.delivered()).forEach(tally::subtract);
            assertThat(Production.steps(tally)).isEmpty();
        });
    }

    @Test
    void shouldAddUpTalliesOfSomePersonsEach() {
        histories().forEach(history -> {
            Tally sum = new Tally(measures);
            Production.timelines(history.delivered()).forEach(timeline -> {
                Tally one = new Tally(measures);
                one.add(timeline);
                sum.addAll(one);
            });
            assertThat(Production.steps(sum)).isEqualTo(Production.steps(tally(history.delivered())));
        });
    }

    @Test
    void shouldKeepTheNumeratorWithinTheDenominator() {
        histories().forEach(history -> {
            Tally tally = tally(history.delivered());
            for (int i = 0; i < measures.size(); i++) {
                Kind kind = measures.get(i).kind();
                boolean rate = kind.hasDenominator() && !(kind instanceof Duration); // whose numerator is days
                for (StepSeries series : tally.of(i).values()) {
                    for (int step = 0; step < series.size(); step++) {
                        int day = series.day(step);
                        long most = rate ? series.denominatorOn(day) : Long.MAX_VALUE;
                        assertThat(series.numeratorOn(day)).isBetween(0L, most);
                    }
                }
            }
        });
    }

    @Test
    void shouldSumPartsToTotals() {
        Map<Grouping, UnaryOperator<Cell>> coarser = Map.of(
                Grouping.TOTAL, cell -> Cell.TOTAL,
                Grouping.GENDER, cell -> new Cell(cell.gender(), null, null, null),
                Grouping.REGION, cell -> new Cell(null, cell.region(), null, null),
                Grouping.GENDER_REGION, cell -> new Cell(cell.gender(), cell.region(), null, null),
                Grouping.MUNICIPALITY, cell -> new Cell(null, cell.region(), cell.municipality(), null));
        histories().forEach(history -> {
            Calculation.Figures figures = new Production(TestMeasures.kinds()).of(history.delivered(), history.asOf());
            for (Measure measure : measures) {
                for (int day : history.days()) {
                    Map<Cell, Figure> parts = figures.of(measure.id(), FINEST_REGION, day);
                    coarser.forEach((grouping, whole) -> assertThat(sum(parts, whole))
                            .as("%s by %s", measure.id(), grouping)
                            .isEqualTo(figures.of(measure.id(), grouping, day)));
                    Map<Cell, Figure> offices = figures.of(measure.id(), Grouping.OFFICE, day);
                    assertThat(sum(offices, any -> Cell.TOTAL))
                            .isEqualTo(figures.of(measure.id(), Grouping.TOTAL, day));
                }
            }
        });
    }

    /** Without entrants, whoever is in the population at the close of a month is the next month's denominator. */
    @Test
    void shouldOpenAMonthWithWhatClosedTheOneBefore() {
        Production production = new Production(Map.of(
                "stock", new Stock(TestMeasures.FOUR_GROUPS),
                "turnover", new Turnover(TestMeasures.FOUR_GROUPS, false, Set.of(Transition.WORK))));
        histories().forEach(history -> {
            Calculation.Figures figures = production.of(history.delivered(), history.asOf());
            for (int day : history.days()) {
                Month month = Month.of(day);
                for (Grouping grouping : Grouping.values()) {
                    Map<Cell, Long> closing = new HashMap<>();
                    figures.of("stock", grouping, month.openingDay())
                            .forEach((cell, figure) -> closing.put(cell, figure.numerator()));
                    Map<Cell, Long> opening = new HashMap<>();
                    figures.of("turnover", grouping, day)
                            .forEach((cell, figure) -> opening.put(cell, Objects.requireNonNull(figure.denominator())));
                    assertThat(withoutZeros(opening)).isEqualTo(withoutZeros(closing));
                }
            }
        });
    }

    private static Map<Cell, Long> withoutZeros(Map<Cell, Long> counts) {
        Map<Cell, Long> some = new HashMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }

    private static Map<Cell, Figure> sum(Map<Cell, Figure> parts, UnaryOperator<Cell> whole) {
        Map<Cell, Figure> sums = new HashMap<>();
        parts.forEach((cell, figure) -> sums.merge(
                whole.apply(cell),
                figure,
                (a, b) -> new Figure(
                        a.numerator() + b.numerator(),
                        a.denominator() == null || b.denominator() == null
                                ? null
                                : a.denominator() + b.denominator())));
        return sums;
    }
}
