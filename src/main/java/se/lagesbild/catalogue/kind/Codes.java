package se.lagesbild.catalogue.kind;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import se.lagesbild.catalogue.yaml.Value;

/** The known codes of programmes and categories: a misspelt one would be a measure that is always 0. */
public final class Codes {

    private static final String ANY = "*";

    private final Set<String> programmes;
    private final Set<String> categories;

    public Codes(Set<String> programmes, Set<String> categories) {
        this.programmes = new TreeSet<>(programmes);
        this.categories = new TreeSet<>(categories);
    }

    String category(Value value) {
        return value.oneOf("category", categories);
    }

    String programme(Value value) {
        return value.oneOf("programme", programmes);
    }

    /** One programme, or all that begin like {@code MUN_*}; also those that the table does not list. */
    Predicate<String> programmesLike(Value value) {
        String text = value.text();
        Predicate<String> matches = text.endsWith(ANY) ? beginningLike(text) : text::equals;
        if (programmes.stream().noneMatch(matches)) {
            value.unknown("programme", programmes);
        }
        return matches;
    }

    /** Any programme like one of a list. */
    Predicate<String> anyProgrammeLike(Value list) {
        return list.set(this::programmesLike).stream().reduce(code -> false, Predicate::or);
    }

    private static Predicate<String> beginningLike(String pattern) {
        String prefix = pattern.substring(0, pattern.length() - ANY.length());
        return code -> code.startsWith(prefix);
    }
}
