package se.lagesbild.catalogue.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A value as one line for people: {@code groups OPENLY_UNEMPLOYED, PROGRAMME; education COMPULSORY_AT_MOST}. */
final class OneLine {

    private OneLine() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + " " + inner(field.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return node.isArray() ? elements(node).collect(Collectors.joining(", ")) : node.asText();
    }

    private static Stream<String> elements(JsonNode list) {
        return list.valueStream().map(OneLine::inner);
    }

    private static String inner(JsonNode node) {
        return node.isObject() ? "(" + of(node) + ")" : of(node);
    }
}
