package se.lagesbild.domain.measure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.DaySetBuilder;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.Change;
import se.lagesbild.domain.person.Education;
import se.lagesbild.domain.person.Gender;
import se.lagesbild.domain.person.Timeline;

/** A property of a person: the days at whose close it holds. */
@FunctionalInterface
public interface Property {

    /** At least 16 and under 25 years old. */
    int YOUTH_FROM = 16;

    int YOUTH_UNDER = 25;

    DaySet days(Timeline timeline);

    default Property and(Property other) {
        return timeline -> days(timeline).and(other.days(timeline));
    }

    /** All of them; of none, always. */
    static Property all(List<Property> properties) {
        return properties.stream().reduce(Property::and).orElse(timeline -> DaySet.of(Integer.MIN_VALUE, Day.FOREVER));
    }

    /** On every other day. */
    static Property not(Property property) {
        return timeline -> DaySet.of(Integer.MIN_VALUE, Day.FOREVER).minus(property.days(timeline));
    }

    /** At least one of them; of none, never. */
    static Property any(List<Property> properties) {
        return timeline ->
                properties.stream().map(property -> property.days(timeline)).reduce(DaySet.EMPTY, DaySet::or);
    }

    /** In one of the groups, by category or by what the person left the register to. */
    static Property inGroups(Set<CategoryGroup> groups) {
        Set<CategoryGroup> all = EnumSet.noneOf(CategoryGroup.class);
        all.addAll(groups);
        return timeline -> timeline.inGroups(all);
    }

    /** Registered in one of the categories; whoever left the register is in none. */
    static Property inCategories(Set<String> codes) {
        Set<String> all = Set.copyOf(codes);
        return timeline -> timeline.inCategories(all);
    }

    /**
     * Tenure (inskrivningstid): from the enrolment to the day after, which is when the day has closed, so many months
     * are completed. A day without registration ends it, and the next enrolment begins anew.
     *
     * @param from completed months, inclusive
     * @param under completed months, exclusive
     */
    static Property tenure(int from, int under) {
        return timeline -> {
            DaySet registered = timeline.registered();
            DaySetBuilder tenure = new DaySetBuilder(registered.runs());
            for (int run = 0; run < registered.runs(); run++) {
                int enrolled = registered.start(run);
                tenure.add(
                        Math.max(enrolled, Day.monthsAfter(enrolled, from) - 1),
                        Math.min(registered.end(run), Day.monthsAfter(enrolled, under) - 1));
            }
            return tenure.build();
        };
    }

    /** Participates in a programme whose code is such. */
    static Property participates(Predicate<String> programme) {
        return timeline -> timeline.participations().days(start -> programme.test(start.programme()));
    }

    /**
     * Has left a programme whose code is such: from the day after the first episode's last day. An extension, or another
     * participation without an uncovered day, does not end an episode; a later one does not undo it.
     */
    static Property hasLeft(Predicate<String> programme) {
        return timeline -> {
            DaySet episodes = participates(programme).days(timeline);
            return episodes.isEmpty() ? episodes : DaySet.of(episodes.end(0), Day.FOREVER);
        };
    }

    /** Has an ongoing activity that is such, its last day included. */
    static Property hasActivity(Predicate<Change.ActivityStarted> such) {
        return timeline -> timeline.activities().days(such);
    }

    static Property inStudies() {
        return Timeline::inStudies;
    }

    /** Has this gender; one that was never given is {@link Gender#UNKNOWN}. */
    static Property hasGender(Gender gender) {
        return timeline -> timeline.profile()
                .days(profile -> Objects.requireNonNullElse(profile.gender(), Gender.UNKNOWN) == gender);
    }

    /** Has this education; one that was never given is {@link Education#UNKNOWN}. */
    static Property hasEducation(Education education) {
        return timeline -> timeline.profile()
                .days(profile -> Objects.requireNonNullElse(profile.education(), Education.UNKNOWN) == education);
    }

    static Property hasReducedWorkCapacity() {
        return timeline -> timeline.profile().days(profile -> Boolean.TRUE.equals(profile.reducedWorkCapacity()));
    }

    /** Youth (ungdomar): at least 16 and under 25; an unknown birth date is not youth. */
    static Property youth() {
        return timeline -> {
            DaySetBuilder youth = new DaySetBuilder(1);
            timeline.profile().forEach((profile, start, end) -> {
                LocalDate born = profile.birthDate();
                if (born != null) {
                    youth.add(
                            Math.max(start, Day.birthday(born, YOUTH_FROM)),
                            Math.min(end, Day.birthday(born, YOUTH_UNDER)));
                }
            });
            return youth.build();
        };
    }
}
