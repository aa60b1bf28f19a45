package se.lagesbild.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Target;
import se.lagesbild.results.ResultsView;

/**
 * The figures as gauges: by measure, gender and region, for the running month and the one before. A rate that does not
 * exist, because nobody was counted, is no series rather than a zero; the country's count of nothing is a zero, so that
 * alerts can rely on it.
 */
public final class MeasureGauges {

    private static final List<Grouping> GROUPINGS =
            List.of(Grouping.TOTAL, Grouping.GENDER, Grouping.REGION, Grouping.GENDER_REGION);

    private final List<Measure> measures;
    private final ResultsView view;
    private final MultiGauge values;
    private final MultiGauge numerators;
    private final MultiGauge denominators;
    private final MultiGauge targets;
    private final MultiGauge targetsMet;

    public MeasureGauges(List<Measure> measures, ResultsView view, MeterRegistry registry) {
        this.measures = measures;
        this.view = view;
        this.values = gauge("lagesbild.measure.value", "The figure: a share between 0 and 1, or a count", registry);
        this.numerators = gauge("lagesbild.measure.numerator", "What is counted", registry);
        this.denominators = gauge("lagesbild.measure.denominator", "Of how many", registry);
        this.targets = gauge("lagesbild.measure.target", "The level aimed at this year, as the value", registry);
        this.targetsMet = gauge("lagesbild.measure.target.met", "1 if last month's figure met its target", registry);
    }

    private static MultiGauge gauge(String name, String description, MeterRegistry registry) {
        return MultiGauge.builder(name).description(description).register(registry);
    }

    /** Makes the gauges show what the view holds now. */
    public void refresh() {
        Month current = Month.of(view.today());
        List<Row<?>> valueRows = new ArrayList<>();
        List<Row<?>> numeratorRows = new ArrayList<>();
        List<Row<?>> denominatorRows = new ArrayList<>();
        for (Measure measure : measures) {
            Stream.of(current, current.plus(-1)).forEach(month -> {
                String period = month.equals(current) ? "current" : "previous";
                if (isCountOfNothing(measure, month)) {
                    Tags tags = Tags.of("measure", measure.id(), "gender", "", "region", "", "period", period);
                    addRow(valueRows, tags, 0.0);
                    addRow(numeratorRows, tags, 0L);
                }
                for (Grouping grouping : GROUPINGS) {
                    for (Result result : view.find(measure.id(), Period.of(month), grouping)) {
                        Tags tags = tags(result, period);
                        addRow(valueRows, tags, result.figure().value());
                        addRow(numeratorRows, tags, result.figure().numerator());
                        addRow(denominatorRows, tags, result.figure().denominator());
                    }
                }
            });
        }
        values.register(valueRows, true);
        numerators.register(numeratorRows, true);
        denominators.register(denominatorRows, true);
        refreshTargets(current);
    }

    /** While no figure of the month can be seen at all, nobody knows yet that there is nothing. */
    private boolean isCountOfNothing(Measure measure, Month month) {
        return !measure.kind().hasDenominator()
                && !isSeen(measure, month)
                && measures.stream().anyMatch(other -> isSeen(other, month));
    }

    private boolean isSeen(Measure measure, Month month) {
        return view.find(measure.id(), Period.of(month), Cell.TOTAL) != null;
    }

    private void refreshTargets(Month current) {
        List<Row<?>> levels = new ArrayList<>();
        List<Row<?>> met = new ArrayList<>();
        for (Measure measure : measures) {
            for (Target target : measure.targets()) {
                String gender = target.gender() == null ? "" : target.gender().name();
                Tags tags = Tags.of("measure", measure.id(), "gender", gender);
                if (target.year() == current.year()) {
                    addRow(levels, tags, measure.levelAsValue(target).doubleValue());
                }
                Month last = current.plus(-1);
                Result result = target.year() == last.year()
                        ? view.find(
                                measure.id(),
                                Period.of(last),
                                new Cell(gender.isEmpty() ? null : gender, null, null, null))
                        : null;
                if (result != null && result.targetMet() != null) {
                    addRow(met, tags, result.targetMet() ? 1 : 0);
                }
            }
        }
        targets.register(levels, true);
        targetsMet.register(met, true);
    }

    private static Tags tags(Result result, String period) {
        return Tags.of(
                "measure", result.measure(),
                "gender", Objects.requireNonNullElse(result.cell().gender(), ""),
                "region", Objects.requireNonNullElse(result.cell().region(), ""),
                "period", period);
    }

    private static void addRow(List<Row<?>> rows, Tags tags, @Nullable Number value) {
        if (value != null) {
            rows.add(Row.of(tags, value));
        }
    }
}
