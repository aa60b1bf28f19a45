package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.testing.ApiDescription;
import se.lagesbild.testing.ApiDescription.Operation;

/** What the description lets a parameter be, the server takes; what it does not, the server refuses. */
class DescribedParametersTest {

    private static final long SEED = 20210315;
    private static final int VARIANTS = 3;
    private static final String CHARACTERS = "0123456789-/QTZ+, \u0663";
    private static final List<String> VALUES = List.of(
            "",
            "current",
            "2021-03",
            "2021-13",
            "2020-00",
            "2021-Q1",
            "2020-Q5",
            "2020-T3",
            "2020-T4",
            "2021",
            "2021-01/2021-02",
            "2020-01/2020-12",
            "2020-01/2021-01",
            "2020-02/2020-05",
            "2020-04/2020-06",
            "-0001-03",
            "+12021-03",
            "2021-03-01",
            "WOMAN",
            "MAN",
            "UNKNOWN",
            "woman",
            "05",
            "5",
            "0580",
            "total",
            "total,gender",
            "gender+region,office",
            "gender municipality",
            "sex",
            "1",
            "25",
            "-1",
            "999999",
            "1000000",
            "WOMAN|05||",
            "|||0412",
            "||0580|");

    private final HttpServer server = HttpServer.start(0, new Example().sources());
    private final Browser browser = new Browser(server);
    private final ApiDescription description =
            ApiDescription.parse(browser.get("/api/openapi.json").body());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldBeTakenAsDescribed() {
        Set<String> seen = new TreeSet<>();
        for (Operation operation : description.operations()) {
            String path = operation.path().replace("{id}", Example.GUARANTEE.id());
            for (JsonNode parameter : description.parameters(operation, "query")) {
                String name = parameter.get("name").asText();
                values().forEach(value -> {
                    boolean described = isDescribed(parameter.get("schema"), value);
                    String asked = path + "?" + name + "=" + encoded(value) + together(name, value);
                    assertThat(browser.send("HEAD", asked).statusCode() != 400)
                            .as(asked)
                            .isEqualTo(described);
                    seen.add(name + (described ? " taken" : " refused"));
                });
            }
        }
        // Any text can be an office's code.
        assertThat(seen)
                .contains("office taken")
                .containsAll(
                        Stream.of("period", "by", "limit", "after", "from", "to", "region", "municipality", "gender")
                                .flatMap(name -> Stream.of(name + " taken", name + " refused"))
                                .toList());
    }

    /** Of months too far apart there is no answer, whatever they are. */
    private static String together(String name, String value) {
        return name.equals("from") ? "&to=" + encoded(value) : "";
    }

    private boolean isDescribed(JsonNode schema, String value) {
        JsonNode resolved = description.resolve(schema);
        if (!resolved.get("type").asText().equals("array")) {
            return description
                    .faults(schema, JsonNodeFactory.instance.textNode(value))
                    .isEmpty();
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (!value.isEmpty()) {
            Stream.of(value.replace(' ', '+').split(",", -1)).forEach(list::add);
        }
        return description.faults(schema, list).isEmpty();
    }

    /** The values and some that are nearly they. */
    private static Stream<String> values() {
        Random random = new Random(SEED);
        return VALUES.stream()
                .flatMap(value -> Stream.concat(
                        Stream.of(value), IntStream.range(0, VARIANTS).mapToObj(any -> variant(value, random))));
    }

    private static String variant(String value, Random random) {
        StringBuilder variant = new StringBuilder(value);
        int at = random.nextInt(value.length() + 1);
        int drop = at < value.length() ? random.nextInt(2) : 0;
        char add = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
        return variant.replace(at, at + drop, drop == 1 && random.nextBoolean() ? "" : String.valueOf(add))
                .toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
