package se.lagesbild.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Kind;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.StepSeries;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;

/** The production code as a calculation: histories, timelines, a tally. */
final class Production implements Calculation {

    private static final Categories CATEGORIES = TestMeasures.categories();

    private final List<Measure> measures;

    Production(Map<String, Kind> kinds) {
        this.measures = TestMeasures.measures(kinds);
    }

    @Override
    public Figures of(List<StatusChange> delivered, @Nullable Instant asOf) {
        Tally tally = new Tally(measures);
        timelines(asKnown(delivered, asOf)).forEach(tally::add);
        Map<String, Integer> indexes = new HashMap<>();
        measures.forEach(measure -> indexes.put(measure.id(), indexes.size()));
        Map<String, Map<Cell, StepSeries>> read = new HashMap<>();
        return (id, grouping, day) -> {
            int index = indexes.get(id);
            Map<Cell, Figure> figures = new HashMap<>();
            read.computeIfAbsent(id + grouping, any -> tally.of(index, grouping))
                    .forEach((cell, series) ->
                            figures.put(cell, measures.get(index).figureOn(day, series)));
            return figures;
        };
    }

    static List<StatusChange> asKnown(List<StatusChange> delivered, @Nullable Instant asOf) {
        return delivered.stream()
                .filter(event -> asOf == null || event.registeredAt() <= asOf.toEpochMilli())
                .toList();
    }

    /** One timeline for each person. */
    static List<Timeline> timelines(List<StatusChange> delivered) {
        Map<String, History> histories = new LinkedHashMap<>();
        delivered.forEach(event -> histories
                .computeIfAbsent(event.personId(), any -> new History())
                .add(event));
        return histories.values().stream().map(Production::timeline).toList();
    }

    static Timeline timeline(History history) {
        return Timeline.of(history, CATEGORIES);
    }

    /** All steps of a tally, by measure and breakdown; what comes to nothing is not there. */
    static Map<String, List<List<Integer>>> steps(Tally tally) {
        Map<String, List<List<Integer>>> all = new HashMap<>();
        for (int i = 0; i < tally.measures().size(); i++) {
            String id = tally.measures().get(i).id();
            tally.of(i).forEach((breakdown, series) -> {
                if (!series.isEmpty()) {
                    all.put(id + breakdown, steps(series));
                }
            });
        }
        return all;
    }

    private static List<List<Integer>> steps(StepSeries series) {
        List<List<Integer>> steps = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            steps.add(List.of(series.day(i), series.numerator(i), series.denominator(i)));
        }
        return steps;
    }
}
