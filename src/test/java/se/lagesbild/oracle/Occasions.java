package se.lagesbild.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.ProgrammeOutcome;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/**
 * The kind «occurrences»: what happened on days of the month, or the persons to whom it happened.
 *
 * <p>Decisions where the text leaves room:
 *
 * <ul>
 *   <li>someone with several referrals in the month, or the longer period, counts where the earliest of them was;
 *   <li>participations start and end once, however many events say so: by the first start and the latest explicit end,
 *       which also says the outcome;
 *   <li>a participation that covers no day was never started, and nobody left it.
 * </ul>
 */
final class Occasions {

    private static final Set<String> TO_REGULAR_STUDIES =
            Set.of("REFERRAL_TO_REGULAR_EDUCATION", "APPLY_TO_HIGHER_EDUCATION");

    private Occasions() {}

    static ReferenceMeasure newDecisions(String decision) {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, first, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = first; d <= t; d++) {
                for (Change change : person.on(d).happened()) {
                    if (change.equals(new Change.DecisionMade(decision, DecisionKind.NEW))) {
                        counted.add(Counted.inCount(person.on(d).profile()));
                    }
                }
            }
            return counted;
        });
    }

    static ReferenceMeasure personsReferredToStudies() {
        return new ReferenceMeasure(Form.PERSONS, (person, from, t) -> {
            for (int d = from; d <= t; d++) {
                for (Change change : person.on(d).happened()) {
                    if (change instanceof Change.ActivityPlanned planned
                            && TO_REGULAR_STUDIES.contains(planned.activity())) {
                        return List.of(Counted.inCount(person.on(d).profile()));
                    }
                }
            }
            return List.of();
        });
    }

    /** «Participations with an explicit end on the day», of these programmes and outcomes; null: no outcome. */
    static ReferenceMeasure exits(Predicate<String> programmes, Predicate<@Nullable ProgrammeOutcome> outcomes) {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, first, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (Participation it : person.participations()) {
                if (programmes.test(it.programme())
                        && it.ended() != null
                        && outcomes.test(it.ended().outcome())
                        && it.coversSomeDay()
                        && first <= it.end()
                        && it.end() <= t) {
                    counted.add(Counted.inCount(person.on(it.end()).profile()));
                }
            }
            return counted;
        });
    }

    /** «Participations started in» these programmes. */
    static ReferenceMeasure placements(Set<String> programmes) {
        return new ReferenceMeasure(Form.OCCURRENCES, (person, first, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (Participation it : person.participations()) {
                if (programmes.contains(it.programme())
                        && it.coversSomeDay()
                        && first <= it.start()
                        && it.start() <= t) {
                    counted.add(Counted.inCount(person.on(it.start()).profile()));
                }
            }
            return counted;
        });
    }
}
