package se.lagesbild.http;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.measure.Cell;

/**
 * Some of many rows: so many that come after a cell. Not after a number of rows, because figures are live: a row that is
 * new would move all behind it, and one of them would be told twice.
 *
 * @param after null: from the first one on
 */
record ResultPage(int limit, @Nullable Cell after) {

    private static final Comparator<@Nullable String> ALL_FIRST = nullsFirst(naturalOrder());
    private static final Comparator<Cell> CELLS = comparing(Cell::gender, ALL_FIRST)
            .thenComparing(Cell::region, ALL_FIRST)
            .thenComparing(Cell::municipality, ALL_FIRST)
            .thenComparing(Cell::office, ALL_FIRST);

    /** The order of rows. */
    static final Comparator<ResultBody> ORDER = comparing(ResultPage::cell, CELLS);

    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,5}");
    private static final Pattern CELL =
            Pattern.compile("(WOMAN|MAN|UNKNOWN)?\\|(\\d{2}|UNKNOWN)?\\|(\\d{4}|UNKNOWN)?\\|[\\s\\S]*");

    static ResultPage of(Query query) {
        String limit = query.text("limit", LIMIT, "a number from 1 to 999999");
        String after =
                query.text("after", CELL, "a cell such as WOMAN|05|0580|: gender, region, municipality and office");
        return new ResultPage(
                limit == null ? Integer.MAX_VALUE : Integer.parseInt(limit), after == null ? null : Cell.parse(after));
    }

    /** @param all in their order */
    List<ResultBody> of(List<ResultBody> all) {
        return all.stream()
                .filter(row -> after == null || CELLS.compare(cell(row), after) > 0)
                .limit(limit)
                .toList();
    }

    /** Whether there are more after the rows. */
    static boolean goesOn(List<ResultBody> rows, List<ResultBody> all) {
        return !rows.isEmpty() && !last(rows).equals(last(all));
    }

    /** A reference, relative to the one asked for, to the page after the rows. */
    String next(String period, String by, List<ResultBody> rows) {
        return "?period=" + encoded(period) + "&by=" + encoded(by) + "&limit=" + limit + "&after="
                + encoded(cell(last(rows)).text());
    }

    private static ResultBody last(List<ResultBody> rows) {
        return rows.get(rows.size() - 1);
    }

    private static Cell cell(ResultBody row) {
        return new Cell(row.gender(), row.region(), row.municipality(), row.office());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
