package se.lagesbild.domain.measure;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Spell;
import se.lagesbild.domain.person.Timeline;

/**
 * Duration (tid till övergång): of the enrolments whose first transition came on a day of the month so far, the mean
 * days from the enrolment to it. Each enrolment is one of its own, in the breakdown of its first day.
 *
 * <p>An enrolment goes from the first day of registration to the first one without it. What happened on either counts:
 * a transition on the day of enrolment took 0 days, and whoever is deregistered to work goes there that day. Without a
 * transition until then the enrolment has no figure.
 *
 * @param population whose enrolments count, on the day of enrolment
 * @param results what somebody can go to; the first of any of them counts
 * @param programme whether a start in this programme is a transition too
 */
public record Duration(Property population, Set<Transition> results, Predicate<String> programme) implements Kind {

    @Override
    public boolean hasDenominator() {
        return true;
    }

    @Override
    public void contribute(Subject subject, Contributions contributions) {
        Timeline timeline = subject.timeline();
        DaySet registered = timeline.registered();
        DaySet counted = registered.entries().and(population.days(timeline));
        if (counted.isEmpty()) {
            return;
        }
        DaySet transitions = transitions(timeline);
        for (int run = 0; run < registered.runs(); run++) {
            int enrolled = registered.start(run);
            int transition = transitions.firstFrom(enrolled);
            if (counted.contains(enrolled) && transition != Day.FOREVER && transition <= registered.end(run)) {
                int end = Month.of(transition).end();
                Breakdown breakdown = subject.breakdownOn(enrolled);
                contributions.add(Part.NUMERATOR, breakdown, transition, end, transition - enrolled);
                contributions.addOne(Part.DENOMINATOR, breakdown, transition, end);
            }
        }
    }

    private DaySet transitions(Timeline timeline) {
        IntStream begun = timeline.participationsIn(programme).mapToInt(Spell::firstDay);
        DaySet transitions = DaySet.ofDays(begun);
        for (Transition result : results) {
            transitions = transitions.or(result.days(timeline));
        }
        return transitions;
    }
}
