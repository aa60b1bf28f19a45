package se.lagesbild.catalogue.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;

/** Reads a file of one YAML document. A key that comes twice is a problem: one of the two would have no effect. */
public final class YamlFile {

    private static final ObjectReader YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private YamlFile() {}

    /**
     * The document.
     *
     * @throws IOException if the stream cannot be read; what is wrong in it is noted instead
     */
    public static Value read(String name, InputStream content, Problems problems) throws IOException {
        Place place = new Place(name, "", "");
        JsonNode document = MissingNode.getInstance();
        try {
            document = YAML.readTree(content);
            if (document.isMissingNode()) {
                problems.add(place, "is empty");
            }
        } catch (MismatchedInputException e) {
            problems.add(place, "holds more than one document");
        } catch (JacksonException e) {
            problems.add(place, explain(e));
        }
        return new Value(document, place, problems);
    }

    /** The parser knows where it came to, not where the mistake begins. */
    private static String explain(JacksonException e) {
        // Indented lines repeat the position and a piece of the file.
        String message = e.getOriginalMessage()
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining(", "));
        return e.getLocation() == null
                ? message
                : "near line " + e.getLocation().getLineNr() + ": " + message;
    }
}
