package se.lagesbild.replay.manifest;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.Catalogue;
import se.lagesbild.catalogue.CatalogueEntry;
import se.lagesbild.domain.calendar.Day;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.replay.Question;

/**
 * A question, in the words of the command line.
 *
 * @param periods months, longer periods, or days: 2021-03, 2021-Q1, 2021-03-15
 * @param measures their ids
 * @param breakdowns such as gender+region
 * @param asOf only what was registered by then, 2021-04-10T00:00:00Z for example; null for everything
 */
public record AskedFigures(
        List<String> periods,
        List<String> measures,
        List<String> breakdowns,
        @JsonSetter(nulls = Nulls.SET) @Nullable String asOf) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws IllegalArgumentException if something is not what it should be */
    public AskedFigures {
        periods = List.copyOf(periods);
        measures = List.copyOf(measures);
        breakdowns = List.copyOf(breakdowns);
        try {
            periods.forEach(AskedFigures::asked);
            millis(asOf);
        } catch (DateTimeParseException | ArithmeticException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        breakdowns.forEach(Grouping::parse);
        requireDifferent(periods);
        requireDifferent(measures);
        requireDifferent(breakdowns);
    }

    private static void requireDifferent(List<String> texts) {
        if (texts.isEmpty() || Set.copyOf(texts).size() < texts.size()) {
            throw new IllegalArgumentException("nothing is asked, or something twice");
        }
    }

    /** @param asOf milliseconds since 1970-01-01T00:00Z, or null */
    public static AskedFigures of(Question question, @Nullable Long asOf) {
        return new AskedFigures(
                question.asked().stream().map(Question.Asked::name).toList(),
                question.measures().stream().map(Measure::id).toList(),
                question.groupings().stream().map(Grouping::toString).toList(),
                asOf == null ? null : Instant.ofEpochMilli(asOf).toString());
    }

    /**
     * The question again.
     *
     * @throws IllegalStateException if the catalogue does not have a measure, naming it
     */
    public Question in(Catalogue catalogue) {
        Set<Grouping> groupings = EnumSet.noneOf(Grouping.class);
        breakdowns.forEach(text -> groupings.add(Grouping.parse(text)));
        return new Question(
                measures.stream().map(id -> measure(id, catalogue)).toList(),
                groupings,
                periods.stream().map(AskedFigures::asked).toList());
    }

    private static Measure measure(String id, Catalogue catalogue) {
        CatalogueEntry entry = catalogue.find(id);
        if (entry == null) {
            throw new IllegalStateException(
                    "the manifest asks for the measure '" + id + "', which the catalogue does not have");
        }
        return entry.measure();
    }

    private static Question.Asked asked(String text) {
        return DAY.matcher(text).matches()
                ? Question.Asked.ofDay(Day.of(LocalDate.parse(text)))
                : Question.Asked.of(Period.parse(text));
    }

    /** The vintage, milliseconds since 1970-01-01T00:00Z, or null. */
    public @Nullable Long asOfMillis() {
        return millis(asOf);
    }

    private static @Nullable Long millis(@Nullable String instant) {
        return instant == null ? null : Instant.parse(instant).toEpochMilli();
    }
}
