package se.lagesbild.oracle;

import java.util.List;
import java.util.Set;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;
import se.lagesbild.oracle.ReferenceMeasure.Counted;
import se.lagesbild.oracle.ReferenceMeasure.Form;

/** The kind «share of persons» who start something in a month. */
final class Starters {

    private Starters() {}

    /** Decision: someone going from one wage support to another enters the other one. */
    static ReferenceMeasure womenInWageSupport() {
        Set<String> wageSupport = Set.of("38", "39", "42", "43");
        return new ReferenceMeasure(Form.RATE, (person, first, t) -> {
            String atOpening = person.on(first - 1).category();
            for (int d = first; d <= t; d++) {
                String category = person.on(d).category();
                if (category != null
                        && wageSupport.contains(category)
                        && !category.equals(person.on(d - 1).category())
                        && !category.equals(atOpening)) {
                    Profile profile = person.on(d).profile();
                    return List.of(Counted.inRate(profile, profile.gender() == Gender.WOMAN));
                }
            }
            return List.of();
        });
    }
}
