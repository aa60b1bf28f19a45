package se.lagesbild.oracle;

import java.util.List;
import java.util.Set;
import se.lagesbild.domain.person.Change;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** How a programmer might misread referrals to studies. */
final class MisreadReferrals {

    private static final String REFERRALS = "study-referrals";
    private static final Set<String> TO_STUDIES = Set.of("REFERRAL_TO_REGULAR_EDUCATION", "APPLY_TO_HIGHER_EDUCATION");

    private MisreadReferrals() {}

    static List<WrongReference> all() {
        return List.of(
                new WrongReference("events are counted", REFERRALS, Misreading.events(MisreadReferrals::isReferral)),
                new WrongReference(
                        "in the cell of the last",
                        REFERRALS,
                        Misreading.lastOnly(Misreading.events(MisreadReferrals::isReferral))),
                new WrongReference(
                        "one activity is forgotten",
                        REFERRALS,
                        Misreading.firstOnly(Misreading.events(change ->
                                isReferral(change) && !change.toString().contains("APPLY")))),
                new WrongReference(
                        "every planned activity",
                        REFERRALS,
                        Misreading.firstOnly(Misreading.events(Change.ActivityPlanned.class::isInstance))),
                new WrongReference(
                        "once in a lifetime", REFERRALS, new ReferenceMeasure(Form.PERSONS, (person, from, t) -> {
                            List<Counted> ever = ReferenceCalculation.MEASURES
                                    .get(REFERRALS)
                                    .sentence()
                                    .of(person, person.firstDay(), from - 1);
                            return ever.isEmpty()
                                    ? ReferenceCalculation.MEASURES
                                            .get(REFERRALS)
                                            .sentence()
                                            .of(person, from, t)
                                    : List.of();
                        })));
    }

    private static boolean isReferral(Change change) {
        return change instanceof Change.ActivityPlanned planned && TO_STUDIES.contains(planned.activity());
    }
}
