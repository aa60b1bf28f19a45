package se.lagesbild.domain.measure;

import java.util.List;
import java.util.TreeSet;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Timeline;

/**
 * Outcome after a programme (resultat 90 dagar efter): persons whose episode in one of the programmes ended n days
 * before a day of the month, and who lived on that day; of them those whose situation is good at the close of the
 * measuring day, not of the n-th. One person a month, in the breakdown of the last day of the earliest episode.
 *
 * @param programmes one property for each programme: a change between them ends an episode
 * @param days n, calendar days from the last day in the programme
 * @param good what situation counts
 */
public record OutcomeAfterDays(List<Property> programmes, int days, Property good) implements Kind {

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        Timeline timeline = subject.timeline();
        TreeSet<Integer> lastDays = lastDays(timeline);
        if (lastDays.isEmpty()) {
            return;
        }
        int death = timeline.deceased().firstFrom(Integer.MIN_VALUE);
        DaySet goodDays = good.days(timeline);
        int countedBefore = Integer.MIN_VALUE;
        for (int lastDay : lastDays) {
            int day = lastDay + days;
            if (day < countedBefore || death <= day) {
                continue;
            }
            int end = Month.of(day).end();
            countedBefore = end;
            Breakdown breakdown = subject.breakdownOn(lastDay);
            contributions.addOne(Part.DENOMINATOR, breakdown, day, end);
            DaySet goodUntilMonthEnd = goodDays.and(DaySet.of(day, end));
            for (int run = 0; run < goodUntilMonthEnd.runs(); run++) {
                contributions.addOne(
                        Part.NUMERATOR, breakdown, goodUntilMonthEnd.start(run), goodUntilMonthEnd.end(run));
            }
        }
    }

    private TreeSet<Integer> lastDays(Timeline timeline) {
        TreeSet<Integer> lastDays = new TreeSet<>();
        for (Property programme : programmes) {
            DaySet episodes = programme.days(timeline);
            for (int run = 0; run < episodes.runs(); run++) {
                if (episodes.end(run) != Day.FOREVER) {
                    lastDays.add(episodes.end(run) - 1);
                }
            }
        }
        return lastDays;
    }
}
