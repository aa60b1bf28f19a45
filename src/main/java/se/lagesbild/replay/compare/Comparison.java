package se.lagesbild.replay.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.results.PeriodResults;

/**
 * What came of holding replayed figures against published ones. A cell that is missing and one of nobody are the same.
 *
 * @param differences in the order of rows
 * @param cells how many were held against each other: those in which either has somebody
 */
public record Comparison(List<Difference> differences, int cells) {

    /**
     * Compares every cell of the question.
     *
     * @param question as {@link Question#through} the day of the published results
     * @param tally of {@link Question#counted()}
     */
    public static Comparison of(Question question, Tally tally, PeriodResults published) {
        Map<Key, Map<Cell, Figure>> replayed = new HashMap<>();
        for (FigureRow row : question.answer(tally)) {
            replayed.computeIfAbsent(new Key(row.measure(), row.period()), any -> new HashMap<>())
                    .put(row.cell(), row.figure());
        }
        List<Difference> differences = new ArrayList<>();
        int cells = 0;
        for (Measure measure : question.measures()) {
            for (Question.Asked asked : question.asked()) {
                Map<Cell, Figure> counted = replayed.getOrDefault(new Key(measure.id(), asked.name()), Map.of());
                List<Difference> pairs = pairs(measure, asked, counted, shown(measure, asked, question, published));
                cells += pairs.size();
                pairs.stream()
                        .filter(pair -> !pair.replayed().equals(pair.publishedFigure()))
                        .forEach(differences::add);
            }
        }
        differences.sort(Difference.ORDER);
        return new Comparison(differences, cells);
    }

    private record Key(String measure, String period) {}

    private static Map<Cell, Result> shown(
            Measure measure, Question.Asked asked, Question question, PeriodResults published) {
        return question.groupings().stream()
                .filter(measure.groupings()::contains)
                .flatMap(grouping -> published.find(measure, asked.over(), grouping).stream())
                .collect(Collectors.toMap(Result::cell, result -> result));
    }

    /** Each cell in which either has somebody, whether or not they differ. */
    private static List<Difference> pairs(
            Measure measure, Question.Asked asked, Map<Cell, Figure> counted, Map<Cell, Result> shown) {
        Figure nothing = asked.nothing(measure);
        return Stream.concat(counted.keySet().stream(), shown.keySet().stream())
                .distinct()
                .map(cell -> new Difference(
                        measure, asked, cell, shown.get(cell), counted.getOrDefault(cell, nothing), null))
                .filter(pair -> !pair.replayed().equals(nothing)
                        || !pair.publishedFigure().equals(nothing))
                .toList();
    }
}
