package se.lagesbild.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.catalogue.NotComputable;
import se.lagesbild.catalogue.place.PlacesReader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.DistinctPersons;
import se.lagesbild.domain.measure.Family;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Finality;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Guarantee;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;
import se.lagesbild.domain.measure.SwedishWords;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.domain.measure.Target.Direction;
import se.lagesbild.domain.measure.Target.Scope;
import se.lagesbild.domain.measure.Transition;
import se.lagesbild.domain.measure.Turnover;
import se.lagesbild.domain.measure.Unit;
import se.lagesbild.results.ResultsView;

/** Three measures with some figures on 15 March 2021, and a server that shows them. */
final class Example {

    static final Month MARCH = Month.of(2021, 3);
    static final Month FEBRUARY = Month.of(2021, 2);
    static final Instant NOW = Instant.parse("2021-03-15T11:00:00Z");
    static final Cell WOMEN = new Cell("WOMAN", null, null, null);
    static final Cell MEN = new Cell("MAN", null, null, null);

    static final Target AT_LEAST_5_4 = new Target(2021, null, new BigDecimal("5.4"), Direction.AT_LEAST, Scope.MONTH);

    static final Measure TURNOVER = new Measure(
            "turnover-to-work",
            Family.TURNOVER,
            new Turnover(timeline -> DaySet.EMPTY, true, Set.of(Transition.WORK)),
            Unit.PERCENT,
            EnumSet.complementOf(EnumSet.of(Grouping.OFFICE)),
            List.of(AT_LEAST_5_4),
            new Description(
                    "Turnover to work",
                    "Omsättning till arbete",
                    "openly unemployed",
                    "went to work",
                    List.of("Several transitions count once."),
                    new SwedishWords(
                            "öppet arbetslösa", "övergått till arbete", List.of("Flera övergångar räknas en gång.")),
                    "Follow-up package 2021, Omsättning till arbete",
                    "Omsättningen till arbete ska uppgå till minst 5,4 %"),
            "1");

    static final Measure GUARANTEE = new Measure(
            "youth-guarantee-90",
            Family.YOUTH_GUARANTEE,
            new Guarantee(timeline -> DaySet.EMPTY, 90, timeline -> DaySet.EMPTY),
            Unit.PERSONS,
            EnumSet.allOf(Grouping.class),
            List.of(),
            new Description(
                    "Youth guarantee", "90-dagarsgarantin", "youth", "waiting", List.of(), null, "Plan 2018", "…"),
            "1");

    static final Measure REFERRALS = new Measure(
            "study-referrals",
            Family.DECISIONS,
            new DistinctPersons(change -> false, Span.MONTH),
            Unit.PERSONS,
            EnumSet.allOf(Grouping.class),
            List.of(new Target(2021, null, new BigDecimal("15000"), Direction.AT_LEAST, Scope.YEAR_SUM)),
            new Description("Referrals", "Anvisningar", "all", "referred", List.of(), null, "Package 2021", "…"),
            "1");

    static final NotComputable HAPPINESS = new NotComputable(
            "Joy at work", "Arbetsglädje", "Follow-up package 2021", "5.1", NotComputable.Reason.STAFF);

    final AtomicInteger today = new AtomicInteger(Day.parse("2021-03-15"));
    final ResultsView view = new ResultsView(today::get);
    final ResultsView sameDays = new ResultsView(today::get);
    final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    final AtomicReference<Freshness.Lag> lag = new AtomicReference<>(new Freshness.Lag(null, null, null));
    Health.State live = Health.State.UP;
    Readiness ready = Readiness.READY;
    Quality.Counts counts = new Quality.Counts(NOW, 0, Map.of(), Map.of(), 0, Map.of(), Map.of());

    Example() {
        apply(MARCH, Cell.TOTAL, 4, 74);
        apply(MARCH, WOMEN, 3, 37);
        apply(MARCH, MEN, 1, 37);
        apply(FEBRUARY, Cell.TOTAL, 54, 1000);
        apply(Month.of(2020, 3), Cell.TOTAL, 1, 3);
    }

    HttpServer.Sources sources() {
        return sources(List.of(
                new CatalogueEntry(TURNOVER, "turnover", Map.of("result", "WORK")),
                new CatalogueEntry(GUARANTEE, "guarantee", Map.of("days", "90")),
                new CatalogueEntry(REFERRALS, "distinct-persons", Map.of())));
    }

    HttpServer.Sources sources(List<CatalogueEntry> measures) {
        Catalogue catalogue = new Catalogue(measures, List.of(), Map.of(), PlacesReader.shipped(), List.of(HAPPINESS));
        Health health = new Health() {
            @Override
            public State live() {
                return live;
            }

            @Override
            public Readiness ready() {
                return ready;
            }
        };
        return new HttpServer.Sources(
                catalogue,
                view,
                sameDays,
                Finality.DEFAULT,
                health,
                meters::scrape,
                lag::get,
                () -> counts,
                InstantSource.fixed(NOW),
                "1.2.3");
    }

    /** Turnover of a cell. */
    void apply(Month month, Cell cell, long numerator, long denominator) {
        view.apply(result(TURNOVER, month, cell, new Figure(numerator, denominator)));
    }

    Result result(Measure measure, Month month, Cell cell, Figure figure) {
        return result(measure, Period.of(month), cell, figure);
    }

    Result result(Measure measure, Period period, Cell cell, Figure figure) {
        Month month = period.last();
        boolean live = month.equals(Month.of(view.today()));
        return Result.of(
                measure,
                period,
                cell,
                live ? month.firstDay() : month.lastDay(),
                figure,
                live ? Status.LIVE : Status.PRELIMINARY,
                0,
                NOW.toEpochMilli());
    }
}
