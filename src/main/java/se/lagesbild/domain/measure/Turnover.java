package se.lagesbild.domain.measure;

import java.util.Set;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Timeline;

/**
 * Monthly turnover (omsättning): of the persons in the population at the opening of the month, and, with entrants,
 * those enrolled into it during the month, how many went to the result from the day they joined. A person counts once
 * a month, in the breakdown of the day of joining.
 *
 * @param population who belongs to the target group, filters included
 * @param entrants whether those enrolled during the month join
 * @param results what counts as a result; any of them
 */
public record Turnover(Property population, boolean entrants, Set<Transition> results) implements Kind {

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        Timeline timeline = subject.timeline();
        DaySet members = population.days(timeline);
        if (members.isEmpty()) {
            return;
        }
        DaySet went = DaySet.EMPTY;
        for (Transition result : results) {
            went = went.or(result.days(timeline));
        }
        DaySet opened = members.openedMonths();
        subject.forEachBreakdown(members, (breakdown, days) -> {
            DaySet months = days.openedMonths();
            for (int run = 0; run < months.runs(); run++) {
                contributions.addOne(Part.DENOMINATOR, breakdown, months.start(run), months.end(run));
            }
        });
        countResults(subject, opened, went, contributions);
        if (entrants) {
            countEntrants(subject, members, opened, went, contributions);
        }
    }

    /** Of those there at the opening: the first result of each month, until its end. */
    private static void countResults(Subject subject, DaySet opened, DaySet went, Contributions contributions) {
        DaySet results = went.and(opened);
        int day = results.firstFrom(Integer.MIN_VALUE);
        while (day != Day.FOREVER) {
            Month month = Month.of(day);
            Breakdown atOpening = subject.breakdownOn(month.openingDay());
            contributions.addOne(Part.NUMERATOR, atOpening, day, month.end());
            day = results.firstFrom(month.end());
        }
    }

    /** Of those not there at the opening: the first enrolment of each month into the population. */
    private static void countEntrants(
            Subject subject, DaySet members, DaySet opened, DaySet went, Contributions contributions) {
        DaySet joined = subject.timeline().registered().entries().and(members).minus(opened);
        int day = joined.firstFrom(Integer.MIN_VALUE);
        while (day != Day.FOREVER) {
            Month month = Month.of(day);
            Breakdown atEnrolment = subject.breakdownOn(day);
            contributions.addOne(Part.DENOMINATOR, atEnrolment, day, month.end());
            int result = went.firstFrom(day);
            if (result < month.end()) {
                contributions.addOne(Part.NUMERATOR, atEnrolment, result, month.end());
            }
            day = joined.firstFrom(month.end());
        }
    }
}
