package se.lagesbild.oracle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** The kind «turnover». */
final class Turnovers {

    static final OnDay TO_WORK = PersonDays::wentToWork;
    static final OnDay TO_STUDIES = PersonDays::wentToStudies;
    static final OnDay TO_EITHER = TO_WORK.or(TO_STUDIES);

    private Turnovers() {}

    /** Of those at the opening and those who enrolled during the month. */
    static ReferenceMeasure withEntrants(OnDay population, OnDay result) {
        return turnover(population, true, result);
    }

    /** Of those at the opening only. */
    static ReferenceMeasure ofTheOpening(OnDay population, OnDay result) {
        return turnover(population, false, result);
    }

    private static ReferenceMeasure turnover(OnDay population, boolean entrants, OnDay result) {
        return new ReferenceMeasure(Form.RATE, (person, first, t) -> {
            Integer joined = joined(person, first, t, population, entrants);
            if (joined == null) {
                return List.of();
            }
            boolean good = false;
            for (int d = Math.max(joined, first); d <= t; d++) {
                good |= result.holds(person, d);
            }
            return List.of(Counted.inRate(person.on(joined).profile(), good));
        });
    }

    private static @Nullable Integer joined(PersonDays person, int first, int t, OnDay population, boolean entrants) {
        int opening = first - 1;
        if (population.holds(person, opening)) {
            return opening;
        }
        for (int d = first; entrants && d <= t; d++) {
            if (person.enrolledOn(d) && population.holds(person, d)) {
                return d;
            }
        }
        return null;
    }

    /** «Has an episode end of ETP before the opening day, is not in ETP, participates in another programme». */
    static OnDay establishmentLeaver() {
        OnDay candidate = OnDay.participatesIn("ETP").not().and(OnDay.participatesInOtherThan("ETP"));
        return candidate.and((person, opening) -> {
            for (int d = person.firstDay(); d < opening; d++) {
                if (person.episodeEnds("ETP", d)) {
                    return true;
                }
            }
            return false;
        });
    }
}
