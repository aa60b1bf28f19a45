package se.lagesbild.oracle.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;

/** What a replay comes to, in all breakdowns and all months in which hostile histories play, to hold SQL against. */
final class Replayed {

    /** Those that SQL computes. */
    static final Set<String> MEASURES = Set.of(
            "turnover-to-work",
            "turnover-to-studies",
            "turnover-to-work-or-studies",
            "outcome-90-matching-service",
            "outcome-90-matching-service-work-or-studies",
            "outcome-90-labour-market-training",
            "outcome-90-establishment",
            "youth-guarantee-90");

    private static final Month FIRST = Month.of(2018, 1);
    private static final Month LAST = Month.of(2027, 12);

    private record Key(String measure, String period, Cell cell) {}

    private final Map<Key, Figure> figures;

    private Replayed(Map<Key, Figure> figures) {
        this.figures = figures;
    }

    static Replayed of(Collection<StatusChange> delivered, @Nullable Instant asOf) {
        Catalogue catalogue = CatalogueLoader.shipped();
        List<Measure> measures = catalogue.measures().stream()
                .filter(measure -> MEASURES.contains(measure.id()))
                .toList();
        Gathering gathering = new Gathering();
        delivered.forEach(gathering::add);
        Question question = new Question(measures, EnumSet.allOf(Grouping.class), Question.Asked.between(FIRST, LAST));
        long latest = asOf == null ? Long.MAX_VALUE : asOf.toEpochMilli();
        VintageCounter counter = gathering
                .count(() -> new VintageCounter(latest, question.counted(), catalogue.categories()), 2)
                .sums();
        return new Replayed(byKey(question.answer(counter.tally())));
    }

    private static Map<Key, Figure> byKey(List<FigureRow> rows) {
        Map<Key, Figure> figures = new HashMap<>();
        for (FigureRow row : rows) {
            Figure other = figures.put(new Key(row.measure(), row.period(), row.cell()), row.figure());
            if (other != null) {
                throw new IllegalArgumentException("two figures of one cell: " + row + " and " + other);
            }
        }
        return figures;
    }

    int size() {
        return figures.size();
    }

    /** What SQL says otherwise of these measures: too little, too much, or something else. */
    List<String> differencesFrom(SqlOracle sql, Collection<String> measures) throws SQLException {
        Map<Key, Figure> expected = byKey(sql.figures(measures, FIRST, LAST));
        Set<Key> keys = new HashSet<>(figures.keySet());
        keys.removeIf(key -> !measures.contains(key.measure()));
        keys.addAll(expected.keySet());
        List<String> differences = new ArrayList<>();
        for (Key key : keys) {
            if (!Objects.equals(figures.get(key), expected.get(key))) {
                differences.add(key + ": " + figures.get(key) + ", but by SQL " + expected.get(key));
            }
        }
        return differences;
    }
}
