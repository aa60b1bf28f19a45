package se.lagesbild.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A dashboard of Grafana, with what it shows at first. */
record Dashboard(String file, JsonNode json) {

    /** {@code label_values(series, label)} or {@code query_result(expression)}. */
    private static final Pattern QUERY = Pattern.compile("label_values\\((.+), (\\w+)\\)|query_result\\((.+)\\)");

    private static final Map<String, String> OF_GRAFANA = Map.of("__rate_interval", "1m", "__range", "1h");
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\w+)");

    /** Those that show something: rows are headings. */
    List<JsonNode> panels() {
        return ShippedFiles.elements(json.get("panels"))
                .filter(panel -> !panel.get("type").textValue().equals("row"))
                .toList();
    }

    List<JsonNode> variables() {
        return ShippedFiles.elements(json.at("/templating/list")).toList();
    }

    /** What its variables are called. */
    List<String> names() {
        return variables().stream().map(it -> it.get("name").textValue()).toList();
    }

    /** The variables that are named anywhere, but for those of Grafana's own. */
    Set<String> asked() {
        return VARIABLE.matcher(json.toString())
                .results()
                .map(named -> named.group(1))
                .filter(name -> !name.startsWith("__"))
                .collect(Collectors.toSet());
    }

    /** What a panel asks for, its variables filled in. */
    List<String> expressions(JsonNode panel) {
        return targets(panel)
                .map(target -> filledIn(target.get("expr").textValue()))
                .toList();
    }

    static Stream<JsonNode> targets(JsonNode panel) {
        return ShippedFiles.elements(panel.get("targets"));
    }

    /** What a variable's values come from; each series has the label {@link #label} if it names one. */
    String source(JsonNode variable) {
        Matcher query = query(variable);
        return filledIn(query.group(1) != null ? query.group(1) : query.group(3));
    }

    /** The label whose values are those of a variable. */
    static String label(JsonNode variable) {
        Matcher query = query(variable);
        return query.group(2) != null
                ? query.group(2)
                : labelOf(variable.get("regex").textValue());
    }

    private static String labelOf(String regex) {
        return regex.substring(1, regex.indexOf('='));
    }

    private static Matcher query(JsonNode variable) {
        Matcher query = QUERY.matcher(variable.at("/query/query").textValue());
        if (!query.matches()) {
            throw new AssertionError("not a query of a variable: " + variable);
        }
        return query;
    }

    private String filledIn(String expression) {
        Map<String, String> values = variables().stream()
                .collect(Collectors.toMap(it -> it.get("name").textValue(), Dashboard::first));
        return VARIABLE.matcher(expression).replaceAll(found -> {
            String name = found.group(1);
            String value = OF_GRAFANA.getOrDefault(name, values.get(name));
            if (value == null) {
                throw new AssertionError(file + " has no variable $" + name);
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** The value that a variable has before somebody chooses. */
    private static String first(JsonNode variable) {
        String current = variable.at("/current/value").textValue();
        return current.equals("$__all") ? variable.get("allValue").textValue() : current;
    }
}
