package se.lagesbild.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Profile;

/** What is so of a person at the close of a day, or happens on it: the contract's vocabulary. */
interface OnDay {

    /** «In studies on t». */
    OnDay IN_STUDIES = (person, day) -> person.on(day).inStudies();

    /** «Youth: at least 16 and under 25; unknown birth date is not youth». */
    OnDay YOUTH = (person, day) -> {
        LocalDate birth = person.on(day).profile().birthDate();
        long age = birth == null ? -1 : ChronoUnit.YEARS.between(birth, Day.date(day));
        return age >= 16 && age < 25;
    };

    boolean holds(PersonDays person, int day);

    static OnDay groupIn(Set<String> groups) {
        return (person, day) -> person.on(day).groupIn(groups);
    }

    static OnDay profile(Predicate<Profile> profile) {
        return (person, day) -> profile.test(person.on(day).profile());
    }

    static OnDay participatesIn(String programme) {
        return (person, day) -> person.on(day).programmes().contains(programme);
    }

    /** «Participates in another programme that is not MUN_*». */
    static OnDay participatesInOtherThan(String programme) {
        return (person, day) -> person.on(day).programmes().stream()
                .anyMatch(other -> !other.equals(programme) && !other.startsWith("MUN_"));
    }

    /** Has an ongoing activity of the programme; a flag that is not given is not so. */
    static OnDay ongoingActivity(String programme, Predicate<Change.ActivityStarted> which) {
        return (person, day) -> person.on(day).activities().stream()
                .anyMatch(activity -> activity.programme().equals(programme) && which.test(activity));
    }

    default OnDay and(OnDay other) {
        return (person, day) -> holds(person, day) && other.holds(person, day);
    }

    default OnDay or(OnDay other) {
        return (person, day) -> holds(person, day) || other.holds(person, day);
    }

    default OnDay not() {
        return (person, day) -> !holds(person, day);
    }
}
