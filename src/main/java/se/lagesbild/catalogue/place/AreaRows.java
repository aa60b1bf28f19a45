package se.lagesbild.catalogue.place;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Place;
import se.lagesbild.catalogue.yaml.Problems;

/** Reads one row of a file of areas after another. */
final class AreaRows {

    private final String file;
    private final Pattern code;
    private final Problems problems;

    AreaRows(String file, Pattern code, Problems problems) {
        this.file = file;
        this.code = code;
        this.problems = problems;
    }

    /** @param fields code, name, validFrom, validTo */
    AreaRow read(List<String> fields, int line) {
        if (!code.matcher(fields.get(0)).matches()) {
            problem(line, "code", "expected " + code + ", found '" + fields.get(0) + "'");
        }
        if (fields.get(1).isBlank()) {
            problem(line, "name", "is empty");
        }
        LocalDate from = date(fields.get(2), line, "validFrom");
        LocalDate to = date(fields.get(3), line, "validTo");
        if (from != null && to != null && to.isBefore(from)) {
            problem(line, "validTo", "is before validFrom");
        }
        return new AreaRow(new Area(fields.get(0), fields.get(1), from, to), line);
    }

    private @Nullable LocalDate date(String text, int line, String field) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problem(line, field, "expected a date such as 2021-03-31 or nothing, found '" + text + "'");
            return null;
        }
    }

    private void problem(int line, String field, String problem) {
        problems.add(new Place(file, AreaFile.line(line), field), problem);
    }
}
