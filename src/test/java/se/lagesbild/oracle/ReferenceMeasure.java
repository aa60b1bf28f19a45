package se.lagesbild.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.DecisionKind;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Profile;

/**
 * A measure's sentence as loops over one person's days.
 *
 * @param rate whether those counted are the denominator; else they are the count
 * @param sentence what one person adds to the figure on day t: nothing, themselves, or several decisions
 */
record ReferenceMeasure(boolean rate, Sentence sentence) {

    /** What one person adds to the figure on day t. */
    interface Sentence {
        List<Counted> of(PersonDays person, int t);
    }

    /** One in the denominator (of a rate) or in the count, broken down by the profile; {@code good}: numerator too. */
    record Counted(Profile profile, boolean good) {}

    static ReferenceMeasure turnover(
            Set<String> population, Predicate<Profile> who, boolean entrants, BiPredicate<PersonDays, Integer> result) {
        return new ReferenceMeasure(true, (person, t) -> {
            Integer joined = joined(person, t, day -> day.groupIn(population) && who.test(day.profile()), entrants);
            if (joined == null) {
                return List.of();
            }
            boolean good = false;
            for (int d = Math.max(joined, Month.of(t).firstDay()); d <= t; d++) {
                good |= result.test(person, d);
            }
            return List.of(new Counted(person.on(joined).profile(), good));
        });
    }

    private static @Nullable Integer joined(
            PersonDays person, int t, Predicate<DayClose> population, boolean entrants) {
        int first = Month.of(t).firstDay();
        if (population.test(person.on(first - 1))) {
            return first - 1;
        }
        for (int d = first; entrants && d <= t; d++) {
            if (person.enrolledOn(d) && population.test(person.on(d))) {
                return d;
            }
        }
        return null;
    }

    static ReferenceMeasure outcome90(List<String> programmes, Predicate<DayClose> good) {
        return new ReferenceMeasure(true, (person, t) -> {
            for (int day90 = Month.of(t).firstDay(); day90 <= t; day90++) {
                int end = day90 - 90;
                if (programmes.stream().anyMatch(programme -> person.episodeEnds(programme, end))
                        && !person.deceasedOnOrBefore(day90)) {
                    return List.of(new Counted(person.on(end).profile(), good.test(person.on(t))));
                }
            }
            return List.of();
        });
    }

    static ReferenceMeasure youthGuarantee() {
        return new ReferenceMeasure(false, (person, t) -> {
            DayClose today = person.on(t);
            int days = 0;
            boolean offered = false;
            while (ContractCategories.OPENLY_UNEMPLOYED.equals(
                    person.on(t - days).group())) {
                offered |=
                        person.on(t - days).happened().stream().anyMatch(Change.InterventionOffered.class::isInstance);
                days++;
            }
            boolean counts =
                    isYouth(today.profile(), t) && !today.programmes().contains("ETP") && days >= 90 && !offered;
            return counts ? List.of(new Counted(today.profile(), true)) : List.of();
        });
    }

    static ReferenceMeasure participants(String programme) {
        return new ReferenceMeasure(false, (person, t) -> {
            DayClose today = person.on(t);
            return today.programmes().contains(programme) ? List.of(new Counted(today.profile(), true)) : List.of();
        });
    }

    static ReferenceMeasure newDecisions(String decision) {
        return new ReferenceMeasure(false, (person, t) -> {
            List<Counted> counted = new ArrayList<>();
            for (int d = Month.of(t).firstDay(); d <= t; d++) {
                for (Change change : person.on(d).happened()) {
                    if (change.equals(new Change.DecisionMade(decision, DecisionKind.NEW))) {
                        counted.add(new Counted(person.on(d).profile(), true));
                    }
                }
            }
            return counted;
        });
    }

    /** Decision: someone going from one wage support to another enters the other one. */
    static ReferenceMeasure wageSupportWomen() {
        Set<String> wageSupport = Set.of("38", "39", "42", "43");
        return new ReferenceMeasure(true, (person, t) -> {
            String atOpening = person.on(Month.of(t).openingDay()).category();
            for (int d = Month.of(t).firstDay(); d <= t; d++) {
                String category = person.on(d).category();
                if (category != null
                        && wageSupport.contains(category)
                        && !category.equals(person.on(d - 1).category())
                        && !category.equals(atOpening)) {
                    Profile profile = person.on(d).profile();
                    return List.of(new Counted(profile, profile.gender() == Gender.WOMAN));
                }
            }
            return List.of();
        });
    }

    static ReferenceMeasure earlyProgramme() {
        Set<String> categories = Set.of("11", "46", "54", "75", "80", "81", "83", "86");
        return new ReferenceMeasure(true, (person, t) -> {
            DayClose today = person.on(t);
            if (today.category() == null || !categories.contains(today.category()) || isYouth(today.profile(), t)) {
                return List.of();
            }
            int enrolled = t;
            while (!person.enrolledOn(enrolled)) {
                enrolled--;
            }
            long months = ChronoUnit.MONTHS.between(Day.date(enrolled), Day.date(t + 1));
            return months >= 3 && months < 12
                    ? List.of(new Counted(today.profile(), !today.category().equals("11")))
                    : List.of();
        });
    }

    private static boolean isYouth(Profile profile, int day) {
        LocalDate birth = profile.birthDate();
        long age = birth == null ? -1 : ChronoUnit.YEARS.between(birth, Day.date(day));
        return age >= 16 && age < 25;
    }
}
