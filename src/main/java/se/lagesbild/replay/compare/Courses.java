package se.lagesbild.replay.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.replay.Question;
import se.lagesbild.replay.count.PersonCounter;

/**
 * Follows each person registration by registration, and keeps by what each of them changed the figures in question.
 * Registrations of the whole history count, whatever the vintage.
 */
public final class Courses implements PersonCounter<Courses> {

    /** Versions of one event at one instant should be equal; where they are not, their text decides as elsewhere. */
    private static final Comparator<StatusChange> REGISTRATION = Comparator.comparingLong(StatusChange::registeredAt)
            .thenComparing(StatusChange::eventId)
            .thenComparing(StatusChange::toString);

    private final Question question;
    private final List<Measure> measures;
    private final Categories categories;
    private final Map<Place, Course> courses = new HashMap<>();

    /** @param differences those that want an explanation */
    public Courses(List<Difference> differences, Categories categories) {
        this.question = question(differences);
        this.measures = question.counted();
        this.categories = categories;
        differences.forEach(difference -> courses.put(difference.place(), new Course()));
    }

    private static Question question(List<Difference> differences) {
        Set<Measure> measures = new LinkedHashSet<>();
        Set<Question.Asked> asked = new LinkedHashSet<>();
        for (Difference difference : differences) {
            measures.add(difference.measure());
            asked.add(difference.asked());
        }
        Set<Grouping> groupings = differences.stream()
                .map(difference -> Grouping.of(difference.cell()))
                .collect(Collectors.toSet());
        return new Question(List.copyOf(measures), groupings, asked);
    }

    @Override
    public void add(List<StatusChange> events) {
        List<StatusChange> registrations = new ArrayList<>(events);
        registrations.sort(REGISTRATION);
        History history = new History();
        @Nullable Timeline before = null;
        for (StatusChange registration : registrations) {
            if (history.add(registration).changes()) {
                Timeline after = Timeline.of(history, categories);
                Tally difference = new Tally(measures);
                difference.add(after);
                if (before != null) {
                    difference.subtract(before);
                }
                take(registration.registeredAt(), question.answer(difference));
                before = after;
            }
        }
    }

    private void take(long registeredAt, List<FigureRow> changes) {
        for (FigureRow change : changes) {
            @Nullable Course course = courses.get(Place.of(change));
            long numerator = change.figure().numerator();
            long denominator = denominator(change.measure(), change.figure());
            if (course != null && (numerator != 0 || denominator != 0)) {
                course.add(registeredAt, numerator, denominator);
            }
        }
    }

    /** Nothing where the measure has none: of a mean of months it is their number, which no registration changes. */
    private long denominator(String measure, Figure figure) {
        boolean counts = question.measures().stream()
                .anyMatch(it -> it.id().equals(measure) && it.kind().hasDenominator());
        return counts && figure.denominator() != null ? figure.denominator() : 0;
    }

    @Override
    public void addAll(Courses other) {
        other.courses.forEach((place, course) ->
                courses.computeIfAbsent(place, any -> new Course()).addAll(course));
    }

    /**
     * The difference with its explanation, if registrations explain it.
     *
     * @param asOf vintage of the replayed figure, milliseconds since 1970-01-01T00:00Z, inclusive
     */
    public Difference explain(Difference difference, long asOf) {
        Course course = courses.get(difference.place());
        Figure published = difference.publishedFigure();
        return course == null
                ? difference
                : difference.explainedBy(course.registrationsSince(
                        published.numerator(), denominator(difference.measure().id(), published), asOf));
    }
}
