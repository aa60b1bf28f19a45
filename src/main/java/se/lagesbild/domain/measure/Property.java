package se.lagesbild.domain.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.DaySet;
import se.lagesbild.domain.calendar.DaySetBuilder;
import se.lagesbild.domain.person.CategoryGroup;
import se.lagesbild.domain.person.Education;
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

    /** At least one of them; of none, never. */
    static Property any(List<Property> properties) {
        return timeline ->
                properties.stream().map(property -> property.days(timeline)).reduce(DaySet.EMPTY, DaySet::or);
    }

    /** In one of the groups, by category or by what the person left the register to. */
    static Property inGroups(Set<CategoryGroup> groups) {
        Set<CategoryGroup> all = Set.copyOf(groups);
        return timeline -> timeline.inGroups(all);
    }

    /** Participates in a programme whose code is such. */
    static Property participates(Predicate<String> programme) {
        return timeline -> timeline.participations().days(start -> programme.test(start.programme()));
    }

    static Property inStudies() {
        return Timeline::inStudies;
    }

    static Property hasEducation(Education education) {
        return timeline -> timeline.profile().days(profile -> profile.education() == education);
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
