package se.lagesbild.replay;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Aggregation;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;

/**
 * What a replay is asked: which figures of which days or periods.
 *
 * @param groupings how figures are broken down; of a measure, those that it has
 */
public record Question(List<Measure> measures, Set<Grouping> groupings, Collection<Asked> asked) {

    /**
     * What a figure is of.
     *
     * @param name as it is shown
     * @param days the days at whose closes values are read, in their order: several of a longer period
     * @param over the period, or of a single day that of its month
     */
    public record Asked(String name, List<Integer> days, Period over) {

        /** The value at the period's end; of a longer one what its months come to. */
        public static Asked of(Period period) {
            List<Integer> days = period.months().stream().map(Month::lastDay).toList();
            return new Asked(period.toString(), days, period);
        }

        public static Asked of(Month month) {
            return of(Period.of(month));
        }

        public static Asked ofDay(int day) {
            return new Asked(Day.date(day).toString(), List.of(day), Period.of(Month.of(day)));
        }

        /**
         * What there is of a period by a day: of a month that runs the value then, of a longer period the months that
         * are over. Without days where there is nothing.
         */
        public static Asked through(int today, Period period) {
            IntStream days = period.isMonth()
                    ? IntStream.of(Math.min(today, period.last().lastDay()))
                            .filter(day -> day >= period.first().firstDay())
                    : period.months().stream().mapToInt(Month::lastDay).filter(day -> day < today);
            return new Asked(period.toString(), days.boxed().toList(), period);
        }

        /** The figure of a cell in which nothing was counted. */
        public Figure nothing(Measure measure) {
            return figure(measure, Collections.nCopies(days.size(), measure.nothing()));
        }

        /** What the figures of the days come to. */
        Figure figure(Measure measure, List<Figure> figures) {
            Aggregation aggregation = measure.kind().aggregation();
            boolean lastSaysAll = over.isMonth() || aggregation == Aggregation.DISTINCT;
            return lastSaysAll ? figures.get(figures.size() - 1) : aggregation.over(figures);
        }

        /** The months from the first to the last, both inclusive. */
        public static List<Asked> between(Month first, Month last) {
            return IntStream.rangeClosed(first.index(), last.index())
                    .mapToObj(index -> of(new Month(index)))
                    .toList();
        }
    }

    /** The same of the periods as they are on a day; those of which nothing is over are left out. */
    public Question through(int today) {
        List<Asked> then = asked.stream()
                .map(each -> Asked.through(today, each.over()))
                .filter(each -> !each.days().isEmpty())
                .toList();
        return new Question(measures, groupings, then);
    }

    /** What has to be counted so that the question can be answered. */
    public List<Measure> counted() {
        boolean monthsAlone = asked.stream().allMatch(each -> each.over().isMonth());
        return monthsAlone
                ? measures
                : measures.stream()
                        .flatMap(measure -> measure.counted().stream())
                        .toList();
    }

    /** Reads the answer off a tally of {@link #counted()}; figures of nothing of nobody are left out. */
    public List<FigureRow> answer(Tally tally) {
        return new Answer(this, tally).rows();
    }
}
