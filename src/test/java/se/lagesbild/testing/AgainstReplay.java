package se.lagesbild.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.calendar.Span;
import se.lagesbild.domain.measure.Aggregation;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.Gathering;
import se.lagesbild.replay.count.VintageCounter;

/** What a replay comes to, in every cell of every month through today, to hold live results against. */
public final class AgainstReplay {

    private static final Month FIRST = Month.of(1960, 1);
    private static final int MONTHS_PRELIMINARY = 3;

    private final int today;
    private final Map<String, Figure> figures = new HashMap<>();

    /**
     * Replays.
     *
     * @param accepted the events that count, in any order
     * @param today the running month's figures are those of this day
     */
    public AgainstReplay(Catalogue catalogue, Collection<StatusChange> accepted, int today) {
        this.today = today;
        Gathering gathering = new Gathering();
        accepted.forEach(gathering::add);
        List<Question.Asked> months = new ArrayList<>();
        for (Month month = FIRST; !Month.of(today).isBefore(month); month = month.next()) {
            months.add(
                    new Question.Asked(month.toString(), List.of(Math.min(today, month.lastDay())), Period.of(month)));
        }
        figures.putAll(answers(
                new Question(catalogue.measures(), EnumSet.allOf(Grouping.class), months), gathering, catalogue));
        List<Measure> distinct = catalogue.measures().stream()
                .filter(measure -> measure.kind().aggregation() == Aggregation.DISTINCT)
                .toList();
        List<Question.Asked> longer = new ArrayList<>(longerPeriods());
        longer.addAll(runningPeriods());
        figures.putAll(answers(new Question(distinct, EnumSet.allOf(Grouping.class), longer), gathering, catalogue));
    }

    /** The answers to a question that are not nothing, by key. */
    public static Map<String, Figure> answers(Question question, Gathering gathering, Catalogue catalogue) {
        VintageCounter counter = gathering
                .count(() -> new VintageCounter(Long.MAX_VALUE, question.counted(), catalogue.categories()), 2)
                .sums();
        Map<String, Figure> answers = new HashMap<>();
        for (FigureRow row : question.answer(counter.tally())) {
            answers.put(key(row.measure(), row.period(), row.cell()), row.figure());
        }
        return answers;
    }

    /** Those that are over: what their months do not tell is published. */
    private List<Question.Asked> longerPeriods() {
        Month last = Month.of(today).plus(-1);
        return longerPeriods(FIRST, last).stream().map(Question.Asked::of).toList();
    }

    /** The quarter and the tertial that run, as they are when the last month is over, unless a year to date tells. */
    private List<Question.Asked> runningPeriods() {
        Month last = Month.of(today).plus(-1);
        return Stream.of(Span.QUARTER.around(last), Span.TERTIAL.around(last))
                .filter(period -> !period.last().equals(last))
                .filter(period -> !period.first().equals(Month.of(period.year(), 1)))
                .map(period -> new Question.Asked(period.toString(), List.of(last.lastDay()), period))
                .toList();
    }

    /** The quarters, tertials, years and years to date that end with one of these months, first and last inclusive. */
    public static Set<Period> longerPeriods(Month first, Month last) {
        Set<Period> periods = new LinkedHashSet<>();
        for (Month month = first; !last.isBefore(month); month = month.next()) {
            Stream.of(Period.yearTo(month), Span.QUARTER.endingWith(month), Span.TERTIAL.endingWith(month))
                    .filter(period -> period != null && !period.isMonth())
                    .forEach(periods::add);
        }
        return periods;
    }

    /** How many figures there are. */
    public int size() {
        return figures.size();
    }

    /** All figures, by key. */
    public Map<String, Figure> figures() {
        return Collections.unmodifiableMap(figures);
    }

    /** The figures of a measure in a month, by key. */
    public Map<String, Figure> figures(String measure, String month) {
        Map<String, Figure> some = new HashMap<>(figures);
        some.keySet().removeIf(key -> !key.startsWith(measure + "|" + month + "|"));
        return some;
    }

    /** A result's key as the contract has it. */
    public static String key(Result result) {
        return key(result.measure(), result.period().toString(), result.cell());
    }

    /** The key of a figure as the contract has it. */
    public static String key(String measure, String period, Cell cell) {
        return String.join(
                "|",
                measure,
                period,
                Objects.requireNonNullElse(cell.gender(), ""),
                Objects.requireNonNullElse(cell.region(), ""),
                Objects.requireNonNullElse(cell.municipality(), ""),
                Objects.requireNonNullElse(cell.office(), ""));
    }

    /** What is wrong with live results, of which there is one a key: those missing, those too many, those that differ. */
    public List<String> faultsOf(Collection<Result> live) {
        List<String> faults = new ArrayList<>();
        Map<String, Figure> shown = new HashMap<>();
        for (Result result : live) {
            if (!result.figure().isZero()) {
                shown.put(key(result), result.figure());
            }
            if (!isOfItsTime(result)) {
                faults.add(result + " on day " + today);
            }
        }
        TreeSet<String> keys = new TreeSet<>(figures.keySet());
        keys.addAll(shown.keySet());
        for (String key : keys) {
            @Nullable Figure replayed = figures.get(key);
            if (!Objects.equals(shown.get(key), replayed)) {
                faults.add(key + ": " + shown.get(key) + ", but replayed " + replayed);
            }
        }
        return faults;
    }

    private boolean isOfItsTime(Result result) {
        if (!result.period().isMonth() && !result.period().last().isBefore(Month.of(today))) {
            return result.status() == Result.Status.LIVE
                    && result.asOfDay() <= Month.of(today).openingDay();
        }
        int monthsAgo = Month.of(today).index() - result.period().last().index();
        if (monthsAgo <= 0) {
            return monthsAgo == 0
                    && result.status() == Result.Status.LIVE
                    && result.asOfDay() <= today
                    && result.targetMet() == null;
        }
        Result.Status status = monthsAgo <= MONTHS_PRELIMINARY ? Result.Status.PRELIMINARY : Result.Status.FINAL;
        boolean isRevised =
                result.status() == Result.Status.REVISED && status == Result.Status.FINAL && result.revision() > 0;
        return (result.status() == status || isRevised)
                && result.asOfDay() == result.period().last().lastDay();
    }
}
