package se.lagesbild.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Guarantee;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.OutcomeAfterDays;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Stock;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.measure.Transition;
import se.lagesbild.domain.measure.Turnover;
import se.lagesbild.domain.measure.Unit;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/** Whether the figures of a made-up population look like those of a real register: fourteen months of 20 000 people. */
class PopulationFiguresTest {

    private static final int PEOPLE = 20_000;
    private static final Month FIRST = Month.of(2021, 1);
    private static final Month LAST = Month.of(2022, 2);

    private static final Property UNEMPLOYED = Property.inGroups(
            Set.of(CategoryGroup.OPENLY_UNEMPLOYED, CategoryGroup.PROGRAMME, CategoryGroup.HOURLY_EMPLOYED));
    private static final Property WORKING =
            Property.inGroups(Set.of(CategoryGroup.WORK_WITHOUT_SUPPORT, CategoryGroup.WORK_WITH_SUPPORT));

    private static final Tally TALLY = new Tally(List.of(
            measure("work", new Turnover(UNEMPLOYED, true, Set.of(Transition.WORK))),
            measure("studies", new Turnover(UNEMPLOYED, true, Set.of(Transition.STUDIES))),
            measure("matching", new OutcomeAfterDays(List.of(in("STOM"), in("KROM")), 90, WORKING)),
            measure("training", new OutcomeAfterDays(List.of(in("AUB")), 90, WORKING)),
            measure(
                    "establishment",
                    new OutcomeAfterDays(List.of(in("ETP")), 90, Property.any(List.of(WORKING, Property.inStudies())))),
            measure(
                    "guarantee",
                    new Guarantee(Property.inGroups(Set.of(CategoryGroup.OPENLY_UNEMPLOYED)), 90, Property.youth())),
            measure("registered", new Stock(Timeline::registered)),
            measure("unemployed", new Stock(UNEMPLOYED)),
            measure("youth", new Stock(Property.youth().and(UNEMPLOYED)))));

    private static long events;
    private static long eventsBeforeFirst;
    private static long anomalies;

    @BeforeAll
    static void simulate() {
        Population population = Population.of(PEOPLE, 42, LocalDate.of(2021, 1, 1));
        Map<String, History> histories = new HashMap<>();
        population.opening(event -> add(histories, event));
        eventsBeforeFirst = events;
        for (int day = FIRST.firstDay(); day <= LAST.lastDay(); day++) {
            population.day(event -> add(histories, event));
        }
        Categories categories = EventContract.categories();
        for (History history : histories.values()) {
            Timeline timeline = Timeline.of(history, categories);
            anomalies += timeline.anomalies().size();
            TALLY.add(timeline);
        }
    }

    private static void add(Map<String, History> histories, StatusChange event) {
        histories.computeIfAbsent(event.personId(), any -> new History()).add(event);
        events++;
    }

    @Test
    void shouldGoToWorkAboutAsOftenAsTheTarget() {
        assertThat(meanPercent("work")).isBetween(4.7, 6.3);
        assertThat(months().mapToDouble(month -> percent("work", month)))
                .allMatch(percent -> percent > 4 && percent < 7);
    }

    @Test
    void shouldGoToStudiesMostlyWhenTermsBegin() {
        assertThat(meanPercent("studies")).isBetween(0.9, 1.6);
        assertThat(percent("studies", Month.of(2021, 8))).isGreaterThan(2 * percent("studies", Month.of(2021, 5)));
    }

    @Test
    void shouldWorkAfterProgrammesAboutAsOftenAsTheTargets() {
        assertThat(meanPercent("matching")).isBetween(26.0, 35.0);
        assertThat(meanPercent("training")).isBetween(28.0, 42.0);
        assertThat(meanPercent("establishment")).isBetween(30.0, 50.0);
    }

    @Test
    void shouldKeepTheYouthGuaranteeNearly() {
        double mean = months().mapToLong(month -> figure("guarantee", month).numerator())
                .average()
                .orElseThrow();
        long youth = figure("youth", LAST).numerator();

        assertThat(mean).isBetween(1.0, youth * 0.02);
    }

    @Test
    void shouldStayAsMany() {
        assertThat(figure("registered", FIRST).numerator()).isBetween(PEOPLE * 40L / 100, PEOPLE * 60L / 100);
        for (String stock : List.of("registered", "unemployed", "youth")) {
            double before = figure(stock, FIRST).numerator();
            double after = figure(stock, Month.of(2022, 1)).numerator();
            assertThat(after / before).as(stock).isBetween(0.85, 1.15);
        }
    }

    @Test
    void shouldTellAboutTenThingsOfEachInTwoYears() {
        double perMonth = (double) (events - eventsBeforeFirst) / months().count();

        assertThat(perMonth * 24 / PEOPLE).isBetween(7.0, 12.0);
    }

    @Test
    void shouldMakeSenseMostly() {
        assertThat((double) anomalies / events).isLessThan(0.001);
    }

    private static Stream<Month> months() {
        return IntStream.rangeClosed(FIRST.index(), LAST.index()).mapToObj(Month::new);
    }

    private static double meanPercent(String measure) {
        return months().mapToDouble(month -> percent(measure, month)).average().orElseThrow();
    }

    private static double percent(String measure, Month month) {
        Figure figure = figure(measure, month);
        return 100.0 * figure.numerator() / figure.denominator();
    }

    private static Figure figure(String id, Month month) {
        List<Measure> measures = TALLY.measures();
        int at = IntStream.range(0, measures.size())
                .filter(i -> measures.get(i).id().equals(id))
                .findFirst()
                .orElseThrow();
        StepSeries series = TALLY.of(at, Grouping.TOTAL).get(Cell.TOTAL);
        return measures.get(at).figureOn(month.lastDay(), series);
    }

    private static Property in(String programme) {
        return Property.participates(programme::equals);
    }

    private static Measure measure(String id, Kind kind) {
        Description none = new Description(id, id, "", "", List.of(), "", "");
        return new Measure(id, Family.TURNOVER, kind, Unit.PERCENT, Set.of(Grouping.TOTAL), List.of(), none, "1");
    }
}
