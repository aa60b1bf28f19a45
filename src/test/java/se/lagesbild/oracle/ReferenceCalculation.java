package se.lagesbild.oracle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/**
 * The figures, calculated slowly and obviously: every day of every person is written out, then each measure's sentence
 * is followed day by day. The decisions taken where the contract's text leaves room stand at {@link KnownEvents},
 * {@link RegisterEntry}, {@link Stay} and the classes of the kinds.
 */
public final class ReferenceCalculation {

    /** The measures that can be calculated here, by id. */
    static final Map<String, ReferenceMeasure> MEASURES = ReferenceCatalogue.measures();

    private final Map<String, ReferenceMeasure> measures;
    private final List<PersonDays> persons = new ArrayList<>();
    private final Map<String, List<Counted>> remembered = new HashMap<>();

    /**
     * Writes out the days of all persons.
     *
     * @param delivered events of any persons as they arrived, in any order and any number of times
     * @param asOf only what was registered by this instant exists; null: all
     */
    public ReferenceCalculation(Collection<StatusChange> delivered, @Nullable Instant asOf) {
        this(MEASURES, delivered, asOf);
    }

    /** With other measures than the contract's. */
    ReferenceCalculation(
            Map<String, ReferenceMeasure> measures, Collection<StatusChange> delivered, @Nullable Instant asOf) {
        this.measures = measures;
        Map<String, List<StatusChange>> byPerson =
                delivered.stream().collect(Collectors.groupingBy(StatusChange::personId));
        for (List<StatusChange> ofPerson : byPerson.values()) {
            List<StatusChange> known = KnownEvents.of(ofPerson, asOf);
            if (!known.isEmpty()) {
                persons.add(new PersonDays(known));
            }
        }
    }

    /** The ids of the measures that can be calculated. */
    public static Set<String> measureIds() {
        return MEASURES.keySet();
    }

    /** The value on day t, by cell of the grouping; cells in which nobody counts are left out. */
    public Map<Cell, Figure> figures(String measureId, int t, Grouping grouping) {
        return figures(measureId, Month.of(t).firstDay(), t, grouping);
    }

    /**
     * «Longer periods»: what the whole months from the first to the last, both inclusive, come to. A mean of months is
     * given as the sum of their figures and, as denominator, the number of months.
     */
    public Map<Cell, Figure> figuresOver(String measureId, Month first, Month last, Grouping grouping) {
        Form form = form(measureId);
        if (form == Form.PERSONS) {
            return figures(measureId, first.firstDay(), last.lastDay(), grouping);
        }
        Map<Cell, Figure> sums = new HashMap<>();
        long months = 0;
        for (Month month = first; !last.isBefore(month); month = month.next()) {
            figures(measureId, month.lastDay(), grouping)
                    .forEach((cell, figure) -> sums.merge(cell, figure, ReferenceCalculation::sum));
            months++;
        }
        if (form == Form.STOCK) {
            long count = months;
            sums.replaceAll((cell, sum) -> new Figure(sum.numerator(), count));
        }
        return sums;
    }

    private Map<Cell, Figure> figures(String measureId, int from, int t, Grouping grouping) {
        boolean rate = form(measureId) == Form.RATE;
        Map<Cell, Figure> figures = new HashMap<>();
        for (Counted counted : counted(measureId, from, t)) {
            Cell cell = ReferenceCells.cell(grouping, counted.profile());
            Figure one = new Figure(counted.numerator(), rate ? (long) counted.denominator() : null);
            figures.merge(cell, one, ReferenceCalculation::sum);
        }
        return figures;
    }

    private Form form(String measureId) {
        return measures.get(measureId).form();
    }

    /** Everybody, or everything, that counts in the measure on day t; remembered, since every grouping asks for it. */
    private List<Counted> counted(String measureId, int from, int t) {
        return remembered.computeIfAbsent(measureId + " " + from + " " + t, any -> {
            List<Counted> counted = new ArrayList<>();
            for (PersonDays person : persons) {
                counted.addAll(measures.get(measureId).sentence().of(person, from, t));
            }
            return counted;
        });
    }

    private static Figure sum(Figure a, Figure b) {
        return new Figure(
                a.numerator() + b.numerator(),
                a.denominator() == null || b.denominator() == null ? null : a.denominator() + b.denominator());
    }
}
