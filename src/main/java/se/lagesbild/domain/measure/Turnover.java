package se.lagesbild.domain.measure;

import java.util.Set;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Span;
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
        went.and(opened).forEachFirst(Span.MONTH, day -> {
            Month month = Month.of(day);
            Breakdown atOpening = subject.breakdownOn(month.openingDay());
            contributions.addOne(Part.NUMERATOR, atOpening, day, month.end());
        });
    }

    /** Of those not there at the opening: the first enrolment of each month into the population. */
    private static void countEntrants(
            Subject subject, DaySet members, DaySet opened, DaySet went, Contributions contributions) {
        DaySet joined = subject.timeline().registered().entries().and(members).minus(opened);
        joined.forEachFirst(Span.MONTH, day -> {
            int end = Month.of(day).end();
            Breakdown atEnrolment = subject.breakdownOn(day);
            contributions.addOne(Part.DENOMINATOR, atEnrolment, day, end);
            int result = went.firstFrom(day);
            if (result < end) {
                contributions.addOne(Part.NUMERATOR, atEnrolment, result, end);
            }
        });
    }
}
