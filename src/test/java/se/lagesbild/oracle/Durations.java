package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/**
 * The kind «duration».
 *
 * <p>Decisions where the text leaves room:
 *
 * <ul>
 *   <li>a transition on the day of enrolment took 0 days: «went to work on d» asks for the day before only;
 *   <li>a transition on the day of a deregistration for another reason counts, for it came no later than the end;
 *   <li>any end of the registration ends the waiting: who leaves to work from a category that already was work went
 *       nowhere, and what comes after the next enrolment belongs to that one;
 *   <li>a programme starts on the first day of a participation that covers that day, also beside another one.
 * </ul>
 */
final class Durations {

    private Durations() {}

    /** «Each enrolment (youth on that day): days to the first of …; belongs to the day of the transition». */
    static ReferenceMeasure youthDaysToTransition() {
        return new ReferenceMeasure(Form.RATE, (person, first, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = person.firstDay(); d <= t; d++) {
                if (person.enrolledOn(d) && OnDay.YOUTH.holds(person, d)) {
                    Integer transition = transition(person, d, t);
                    if (transition != null && transition >= first) {
                        counted.add(new Counted(person.on(d).profile(), transition - d, 1));
                    }
                }
            }
            return counted;
        });
    }

    private static @Nullable Integer transition(PersonDays person, int enrolled, int t) {
        for (int d = enrolled; d <= t; d++) {
            if (person.wentToWork(d) || person.wentToStudies(d) || startsProgramme(person, d)) {
                return d;
            }
            if (!person.on(d).registered()) {
                return null;
            }
        }
        return null;
    }

    private static boolean startsProgramme(PersonDays person, int day) {
        return person.participations().stream()
                .anyMatch(it ->
                        it.start() == day && it.covers(day) && !it.programme().startsWith("MUN_"));
    }
}
