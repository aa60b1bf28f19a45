package se.lagesbild.catalogue.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A value at its place. Asked for as a type that it is not, it notes a problem and gives a stand-in of that type. */
public final class Value {

    private final JsonNode node;
    private final Place place;
    private final Problems problems;

    /** @param node missing if there is no value and that was noted */
    Value(JsonNode node, Place place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    public void problem(String problem) {
        problems.add(place, problem);
    }

    /** The same entry of a list; its place is told by the text under {@code key}, if it has one, not by its index. */
    public Value calledBy(String key) {
        JsonNode id = node.path(key);
        return new Value(node, place.ofEntry(id.isTextual() ? id.textValue() : place.path()), problems);
    }

    public String text() {
        return isText() ? node.textValue() : wrong("text", "");
    }

    private boolean isText() {
        return node.isTextual() && !node.textValue().isBlank();
    }

    public boolean yesOrNo() {
        return node.isBoolean() ? node.booleanValue() : wrong("true or false", false);
    }

    public void mustBeTrue() {
        if (!node.booleanValue()) {
            wrong("true", true);
        }
    }

    /** @param max inclusive, as is {@code min} */
    public int integer(int min, int max) {
        if (node.canConvertToInt() && node.isIntegralNumber() && node.intValue() >= min && node.intValue() <= max) {
            return node.intValue();
        }
        return wrong("a whole number from " + min + " to " + max, min);
    }

    /** A number of at least 0, with the decimals that were written. */
    public BigDecimal decimal() {
        return node.isNumber() && node.decimalValue().signum() >= 0
                ? node.decimalValue()
                : wrong("a number of at least 0", BigDecimal.ZERO);
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeParseException e) {
            return wrong("a date such as 2021-03-31", LocalDate.EPOCH);
        }
    }

    /**
     * The one of the known values that is written like this.
     *
     * @param what what a value is called
     * @param known at least one; written as their {@code toString}
     */
    public <T> T oneOf(String what, Collection<T> known) {
        String text = text();
        for (T candidate : known) {
            if (candidate.toString().equals(text)) {
                return candidate;
            }
        }
        unknown(what, known);
        return known.iterator().next();
    }

    /** Notes that this text is none of the known values. */
    public void unknown(String what, Collection<?> known) {
        if (isText()) {
            problem("unknown " + what + " " + found() + "; known are "
                    + known.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
    }

    /** The elements of a list, of which there must be at least one. */
    public List<Value> list() {
        if (!node.isArray() || node.isEmpty()) {
            return wrong("a list with at least one element", List.of());
        }
        List<Value> elements = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            elements.add(new Value(element, place.index(elements.size()), problems));
        }
        return elements;
    }

    /** The elements of a list, in its order, none of them twice. */
    public <T> Set<T> set(Function<Value, T> reader) {
        Set<T> set = new LinkedHashSet<>();
        Set<JsonNode> seen = new HashSet<>();
        for (Value element : list()) {
            if (!seen.add(element.node)) {
                element.problem("listed twice: " + element.found());
            }
            set.add(reader.apply(element));
        }
        return set;
    }

    /** What the reader makes of the mapping; keys for which it does not ask are unknown. */
    public <T extends @Nullable Object> T read(Function<Mapping, T> reader) {
        JsonNode object = node.isObject() && !node.isEmpty() ? node : wrong("a mapping", MissingNode.getInstance());
        Mapping mapping = new Mapping(object, place, problems);
        T read = reader.apply(mapping);
        mapping.end();
        return read;
    }

    /** Like {@link #read}, where there is nothing to return. */
    public void visit(Consumer<Mapping> visitor) {
        read(mapping -> {
            visitor.accept(mapping);
            return null;
        });
    }

    /** The value on one line, for people. */
    @Override
    public String toString() {
        return OneLine.of(node);
    }

    private <T> T wrong(String expected, T standIn) {
        if (!node.isMissingNode()) {
            problem("expected " + expected + ", found " + found());
        }
        return standIn;
    }

    private String found() {
        if (node.isObject()) {
            return node.isEmpty() ? "an empty mapping" : "a mapping";
        }
        if (node.isArray()) {
            return node.isEmpty() ? "an empty list" : "a list";
        }
        if (node.isNull()) {
            return "nothing";
        }
        return node.isTextual() ? "'" + node.textValue() + "'" : node.asText();
    }
}
