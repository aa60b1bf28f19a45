package se.lagesbild.simulation;

import java.util.Set;
import se.lagesbild.domain.person.Gender;

/** The category in which somebody works who stays registered. */
final class Jobs {

    private static final Lot<String> ANY = new Lot<String>()
            .with(40, "41")
            .with(22, "31")
            .with(25, "33")
            .with(7, "42")
            .with(6, "40");

    /** New start jobs and introduction jobs are made for them. */
    private static final Lot<String> OF_NEWCOMERS =
            new Lot<String>().with(15, "41").with(7, "31").with(63, "33").with(15, "40");

    /** The wage subsidies are for people with reduced work capacity. */
    private static final Lot<String> OF_REDUCED_CAPACITY = new Lot<String>()
            .with(42, "42")
            .with(18, "38")
            .with(16, "39")
            .with(8, "43")
            .with(6, "33")
            .with(10, "41");

    private static final Set<String> SUBSIDISED = Set.of("38", "39", "42", "43");

    /** Half of the subsidies are to go to women, who are fewer in the register: some men work without one. */
    private static final double MEN_WITHOUT_SUBSIDY = 0.2;

    private Jobs() {}

    static String draw(Person person) {
        String category = lot(person).draw(person.dice);
        boolean without = SUBSIDISED.contains(category)
                && person.profile.gender() != Gender.WOMAN
                && person.dice.chance(MEN_WITHOUT_SUBSIDY);
        return without ? "41" : category;
    }

    private static Lot<String> lot(Person person) {
        if (person.hasReducedCapacity()) {
            return OF_REDUCED_CAPACITY;
        }
        return person.newcomer ? OF_NEWCOMERS : ANY;
    }
}
