package se.lagesbild.catalogue.place;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.lagesbild.catalogue.yaml.Place;
import se.lagesbild.catalogue.yaml.Problems;

/**
 * Reads a file of areas: RFC 4180 in UTF-8 with a header; a line that begins with {@code #} is a comment. What is wrong
 * is noted with its line, and reading goes on.
 */
final class AreaFile {

    private static final List<String> HEADER = List.of("code", "name", "validFrom", "validTo");

    private static final CsvFactory CSV = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.ALLOW_COMMENTS)
            .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final String name;
    private final Problems problems;
    private final AreaRows rows;

    private AreaFile(String name, Pattern code, Problems problems) {
        this.name = name;
        this.problems = problems;
        rows = new AreaRows(name, code, problems);
    }

    /**
     * The areas in the order of the file.
     *
     * @param code what a code looks like
     * @throws IOException if the stream cannot be read; what is wrong in it is noted instead
     */
    static List<AreaRow> read(String name, Pattern code, InputStream content, Problems problems) throws IOException {
        AreaFile file = new AreaFile(name, code, problems);
        try (CsvParser parser = CSV.createParser(content)) {
            return file.read(parser);
        } catch (JacksonException e) {
            problems.add(
                    new Place(
                            name,
                            line(e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
                            ""),
                    e.getOriginalMessage());
        } catch (CharConversionException e) {
            problems.add(new Place(name, "", ""), "is not UTF-8");
        }
        return List.of();
    }

    private List<AreaRow> read(CsvParser parser) throws IOException {
        // The whole file is an array of rows, and each row one of fields.
        parser.nextToken();
        Line header = next(parser);
        if (header == null || !header.fields.equals(HEADER)) {
            problem(header == null ? 1 : header.number, "expected the header " + String.join(",", HEADER));
            return List.of();
        }
        Line line = next(parser);
        if (line == null) {
            problems.add(new Place(name, "", ""), "defines nothing");
        }
        List<AreaRow> areas = new ArrayList<>();
        for (; line != null; line = next(parser)) {
            if (line.fields.size() == HEADER.size()) {
                areas.add(rows.read(line.fields, line.number));
            } else {
                problem(line.number, "expected " + HEADER.size() + " fields, found " + line.fields.size());
            }
        }
        return areas;
    }

    private record Line(List<String> fields, int number) {}

    /** Null at the end of the file. */
    private static @Nullable Line next(CsvParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<String> fields = new ArrayList<>(HEADER.size());
        int number = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (fields.isEmpty()) {
                number = parser.currentTokenLocation().getLineNr();
            }
            fields.add(parser.getText());
        }
        return new Line(fields, number);
    }

    private void problem(int line, String problem) {
        problems.add(new Place(name, line(line), ""), problem);
    }

    static String line(int number) {
        return "line " + number;
    }
}
