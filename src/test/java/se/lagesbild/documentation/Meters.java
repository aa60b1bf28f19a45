package se.lagesbild.documentation;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.metrics.EventMeters;
import se.lagesbild.metrics.MeasureGauges;
import se.lagesbild.metrics.ReadinessGauge;
import se.lagesbild.metrics.VersionMeter;
import se.lagesbild.results.ResultsView;

/** The meters of the application, as a scraper sees them once there is a figure. */
final class Meters {

    private static final Pattern HELP = Pattern.compile("(?m)^# HELP (\\S+) (.+)$");
    private static final Month LAST = Month.of(2021, 2);

    private Meters() {}

    /** What each meter is said to mean, by its name. */
    static Map<String, String> described() {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        List<Measure> measures = CatalogueLoader.shipped().measures();
        new ReadinessGauge(() -> true).bindTo(registry);
        new VersionMeter("0.1.0").bindTo(registry);
        new EventMeters(measures, registry);
        ResultsView view = new ResultsView(() -> LAST.next().firstDay());
        view.apply(figureOfLastMonth());
        new MeasureGauges(measures, view, registry).refresh();
        Map<String, String> meanings = new TreeMap<>();
        HELP.matcher(registry.scrape()).results().forEach(help -> meanings.put(help.group(1), help.group(2)));
        return meanings;
    }

    private static Result figureOfLastMonth() {
        Figure figure = new Figure(3, 60L);
        return new Result(
                "turnover-to-work",
                Period.of(LAST),
                Cell.TOTAL,
                LAST.lastDay(),
                figure,
                Result.Status.PRELIMINARY,
                0,
                null,
                false,
                "1",
                0);
    }
}
