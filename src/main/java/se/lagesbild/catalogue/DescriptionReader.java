package se.lagesbild.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.measure.Description;
import se.lagesbild.domain.measure.SwedishWords;

/** Reads a measure in words. */
final class DescriptionReader {

    private DescriptionReader() {}

    static Description read(Mapping words) {
        List<String> rules = rules(words.required("rules"));
        return new Description(
                words.required("name").text(),
                words.required("swedishName").text(),
                words.required("population").text(),
                words.required("result").text(),
                rules,
                swedish(words.optional("swedish"), rules.size()),
                words.required("source").text(),
                words.required("quote").text());
    }

    private static @Nullable SwedishWords swedish(@Nullable Value words, int rules) {
        return words == null ? null : words.read(swedish -> swedish(swedish, rules));
    }

    private static SwedishWords swedish(Mapping words, int expected) {
        Value rulesValue = words.required("rules");
        List<String> rules = rules(rulesValue);
        // A list that is none has been noted, on either side.
        if (expected > 0 && !rules.isEmpty() && rules.size() != expected) {
            rulesValue.problem("expected as many rules as in English, " + expected + ", found " + rules.size());
        }
        return new SwedishWords(
                words.required("population").text(), words.required("result").text(), rules);
    }

    private static List<String> rules(Value rules) {
        return rules.list().stream().map(Value::text).toList();
    }
}
