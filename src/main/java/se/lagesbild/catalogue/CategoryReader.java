package se.lagesbild.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Mapping;
import se.lagesbild.catalogue.yaml.Value;
import se.lagesbild.domain.person.CategoryGroup;

/** Reads one row of the category table. */
final class CategoryReader {

    private CategoryReader() {}

    static Category read(String code, Mapping row) {
        CategoryGroup group = row.required("group").oneOf("category group", List.of(CategoryGroup.values()));
        String label = row.required("label").text();
        Category.Source source = row.required("source").oneOf("source", List.of(Category.Source.values()));
        LocalDate from = date(row.optional("validFrom"));
        Value toValue = row.optional("validTo");
        LocalDate to = date(toValue);
        if (toValue != null && from != null && to != null && to.isBefore(from)) {
            toValue.problem("is before validFrom");
        }
        Value note = row.optional("note");
        return new Category(code, group, label, source, from, to, note == null ? null : note.text());
    }

    private static @Nullable LocalDate date(@Nullable Value value) {
        return value == null ? null : value.date();
    }
}
