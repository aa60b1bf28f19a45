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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Stock;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.measure.Unit;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/**
 * Whether the figures of a made-up population look like those of a real register, for every measure that is shipped:
 * eighteen months of 20 000 people.
 */
class PopulationFiguresTest {

    private static final int PEOPLE = 20_000;
    private static final Month FIRST = Month.of(2021, 1);
    private static final Month LAST = Month.of(2022, 6);

    private static final Catalogue CATALOGUE = CatalogueLoader.shipped();

    private static final Property UNEMPLOYED = Property.inGroups(
            Set.of(CategoryGroup.OPENLY_UNEMPLOYED, CategoryGroup.PROGRAMME, CategoryGroup.HOURLY_EMPLOYED));

    private static final Tally TALLY = new Tally(Stream.concat(
                    CATALOGUE.measures().stream().map(PopulationFiguresTest::total),
                    Stream.of(
                            measure("registered", new Stock(Timeline::registered)),
                            measure("unemployed", new Stock(UNEMPLOYED)),
                            measure("youth", new Stock(Property.youth().and(UNEMPLOYED)))))
            .toList());

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
        for (History history : histories.values()) {
            Timeline timeline = Timeline.of(history, CATALOGUE.categories());
            anomalies += timeline.anomalies().size();
            TALLY.add(timeline);
        }
    }

    private static void add(Map<String, History> histories, StatusChange event) {
        histories.computeIfAbsent(event.personId(), any -> new History()).add(event);
        events++;
    }

    /** Whoever shows the simulation sees no empty measure, from the second year on. */
    @ParameterizedTest
    @MethodSource("shipped")
    void shouldMoveEveryMeasureInEveryMonth(String id) {
        for (int month = Month.of(2022, 1).index(); month <= LAST.index(); month++) {
            assertThat(figure(id, new Month(month)).numerator())
                    .as("%s in month %d", id, month)
                    .isPositive();
        }
    }

    static Stream<String> shipped() {
        return CATALOGUE.measures().stream().map(Measure::id);
    }

    /** The mean of the months, beside the target that the source document gives. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            turnover-to-work,                            5.4, 4.7,  6.3
            turnover-to-studies,                         1.2, 0.9,  1.6
            turnover-to-studies-low-education,           1.2, 0.9,  1.6
            reduced-capacity-to-work-or-studies,         4.6, 4.3,  6.0
            job-guarantee-to-work-or-studies,            4.8, 4.2,  5.8
            establishment-leavers-to-work-or-studies,    5.3, 3.8,  6.5
            outcome-90-matching-service,                30.0, 26.0, 35.0
            outcome-90-labour-market-training,          30.0, 26.0, 42.0
            outcome-90-establishment,                   36.0, 30.0, 50.0
            wage-support-women-share,                   50.0, 43.0, 57.0
            early-programme-share,                      15.0, 13.0, 17.0
            activity-share-job-uga,                     85.0, 82.0, 92.0
            activity-share-establishment,               80.0, 76.0, 84.0
            job-no-activity-share,                      10.0, 8.0,  12.0
            job-workplace-share,                        40.0, 37.0, 45.0
            job-external-provider-share,                15.0, 13.0, 18.0
            establishment-studying-share,               15.0, 12.0, 19.0
            establishment-working-share,                15.0, 13.0, 18.5
            establishment-programme-share,              34.0, 31.0, 39.0
            """)
    void shouldBeNearTheTarget(String id, double target, double low, double high) {
        assertThat(target).isBetween(low, high);
        assertThat(meanPercent(id)).isBetween(low, high);
    }

    @Test
    void shouldGoToWorkAboutAsOftenInEachMonth() {
        assertThat(months().mapToDouble(month -> percent("turnover-to-work", month)))
                .allMatch(percent -> percent > 4 && percent < 7);
    }

    @Test
    void shouldGoToStudiesMostlyWhenTermsBegin() {
        assertThat(percent("turnover-to-studies", Month.of(2021, 8)))
                .isGreaterThan(2 * percent("turnover-to-studies", Month.of(2021, 5)));
    }

    /** 54 500 in STOM, 26 300 in KROM, 12 600 in AUB; 12 500 and 6 250 new decisions a month. */
    @Test
    void shouldShareOutTheServicesAsTheTargetsDo() {
        double matching = mean("participants-stom");

        assertThat(mean("participants-krom") / matching).isBetween(0.4, 0.6);
        assertThat(mean("participants-labour-market-training") / matching).isBetween(0.2, 0.4);
        assertThat(mean("new-decisions-stom") / matching).isBetween(0.2, 0.35);
        assertThat(mean("new-decisions-krom") / mean("new-decisions-stom")).isBetween(0.4, 0.6);
        assertThat(mean("study-referrals") / matching).isBetween(0.02, 0.06);
    }

    /** Of 481 exits from a municipality's programmes 182 to work or studies; 677 placements in the same year. */
    @Test
    void shouldLeaveMunicipalProgrammesAsInTheirFollowUp() {
        double good = mean("municipal-exits-to-work-or-studies");
        double all = good + mean("municipal-exits-to-neither");

        assertThat(good / all).isBetween(0.3, 0.45);
        assertThat(mean("municipal-placements") / all).isBetween(0.6, 1.5);
        assertThat(mean("municipal-osa-exits-to-work-or-studies")).isBetween(3.0, good / 2);
    }

    @Test
    void shouldNotKeepYouthWaitingForLong() {
        double days = months().mapToLong(
                        month -> figure("youth-days-to-transition", month).numerator())
                .sum();
        double transitions = months().mapToLong(
                        month -> figure("youth-days-to-transition", month).denominator())
                .sum();

        assertThat(days / transitions).isBetween(100.0, 200.0);
    }

    @Test
    void shouldKeepTheYouthGuaranteeNearly() {
        long youth = figure("youth", LAST).numerator();

        assertThat(mean("youth-guarantee-90")).isBetween(1.0, youth * 0.02);
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

    private static double mean(String count) {
        return months().mapToLong(month -> figure(count, month).numerator())
                .average()
                .orElseThrow();
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

    /** Cells other than the total cost time, and are not looked at. */
    private static Measure total(Measure of) {
        return new Measure(
                of.id(),
                of.family(),
                of.kind(),
                of.unit(),
                Set.of(Grouping.TOTAL),
                of.targets(),
                of.description(),
                of.version());
    }

    private static Measure measure(String id, Kind kind) {
        Description none = new Description(id, id, "", "", List.of(), null, "", "");
        return new Measure(id, Family.TURNOVER, kind, Unit.PERCENT, Set.of(Grouping.TOTAL), List.of(), none, "1");
    }
}
