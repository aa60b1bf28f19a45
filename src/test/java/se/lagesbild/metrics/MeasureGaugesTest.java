package se.lagesbild.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.results.ResultsView;

class MeasureGaugesTest {

    private static final Month MARCH = Month.of(2021, 3);
    private static final Cell WOMEN_IN_05 = new Cell("WOMAN", "05", null, null);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final AtomicInteger today = new AtomicInteger(Day.parse("2021-03-15"));
    private final ResultsView view = new ResultsView(today::get);
    private final MeasureGauges gauges =
            new MeasureGauges(CatalogueLoader.shipped().measures(), view, registry);

    @Test
    void shouldShowTheRunningMonthAndTheOneBefore() {
        view.apply(result(MARCH, WOMEN_IN_05, new Figure(1, 4L), null));
        view.apply(result(MARCH.plus(-1), Cell.TOTAL, new Figure(3, 60L), false));
        view.apply(result(MARCH.plus(-2), Cell.TOTAL, new Figure(7, 70L), true));

        gauges.refresh();

        String women = "{gender=\"WOMAN\",measure=\"turnover-to-work\",period=\"current\",region=\"05\"}";
        String country = "{gender=\"\",measure=\"turnover-to-work\",period=\"previous\",region=\"\"}";
        assertThat(registry.scrape())
                .contains("lagesbild_measure_value" + women + " 0.25")
                .contains("lagesbild_measure_numerator" + women + " 1.0")
                .contains("lagesbild_measure_denominator" + women + " 4.0")
                .contains("lagesbild_measure_value" + country + " 0.05")
                .doesNotContain(" 0.1\n");
    }

    @Test
    void shouldFollowAFigureThatMoves() {
        view.apply(result(MARCH, Cell.TOTAL, new Figure(1, 4L), null));
        gauges.refresh();
        view.apply(result(MARCH, Cell.TOTAL, new Figure(2, 4L), null));

        gauges.refresh();

        assertThat(registry.scrape()).contains("region=\"\"} 0.5").doesNotContain("region=\"\"} 0.25");
    }

    @Test
    void shouldHaveNoSeriesForAFigureWithoutValue() {
        view.apply(result(MARCH, Cell.TOTAL, new Figure(0, 0L), null));

        gauges.refresh();

        assertThat(registry.scrape())
                .doesNotContain("lagesbild_measure_value{gender=\"\",measure=\"turnover-to-work\"");
    }

    @Test
    void shouldShowThatTheCountryCountsNothingOnceFiguresCanBeSeen() {
        String guarantee =
                "lagesbild_measure_value{gender=\"\",measure=\"youth-guarantee-90\",period=\"current\",region=\"\"} 0.0";
        gauges.refresh();
        assertThat(registry.scrape()).doesNotContain("lagesbild_measure_value{");

        view.apply(result(MARCH, Cell.TOTAL, new Figure(1, 4L), null));
        gauges.refresh();

        assertThat(registry.scrape()).contains(guarantee).doesNotContain("period=\"previous\"");
    }

    @Test
    void shouldShowTargetsOfTheYearAndWhetherTheLastMonthMetThem() {
        view.apply(result(MARCH.plus(-1), Cell.TOTAL, new Figure(3, 60L), false));

        gauges.refresh();

        assertThat(registry.scrape())
                .contains("lagesbild_measure_target{gender=\"\",measure=\"turnover-to-work\"} 0.054")
                .contains("lagesbild_measure_target_met{gender=\"\",measure=\"turnover-to-work\"} 0.0")
                .doesNotContain("lagesbild_measure_target{gender=\"\",measure=\"youth-guarantee-90\"}");
    }

    private static Result result(Month month, Cell cell, Figure figure, @Nullable Boolean met) {
        return new Result(
                "turnover-to-work",
                Period.of(month),
                cell,
                month.lastDay(),
                figure,
                met == null ? Result.Status.LIVE : Result.Status.PRELIMINARY,
                0,
                null,
                met,
                "1",
                0);
    }
}
