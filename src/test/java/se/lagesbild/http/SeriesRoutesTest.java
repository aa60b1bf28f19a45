package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;

class SeriesRoutesTest {

    private static final String SERIES = "/api/measures/turnover-to-work/series";

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                    | 2020-03 2021-02 2021-03
            from=&to=&region=&gender=             | 2020-03 2021-02 2021-03
            from=2020-04                          | 2021-02 2021-03
            to=2021-02                            | 2020-03 2021-02
            from=2021-02&to=2021-02               | 2021-02
            from=2020-03&to=2020-12               | 2020-03
            gender=WOMAN                          | 2021-03
            gender=UNKNOWN                        | ''
            """)
    void shouldGiveMonthsThatHaveFigures(String query, String months) {
        JsonNode results = browser.json(SERIES + "?" + query).get("results");

        assertThat(String.join(" ", results.findValuesAsText("period"))).isEqualTo(months);
    }

    @Test
    void shouldGiveOneCell() {
        example.apply(Example.MARCH, new Cell("WOMAN", "05", "0580", null), 1, 2);

        JsonNode series = browser.json(SERIES + "?gender=WOMAN&municipality=0580");

        assertThat(series.get("measure").asText()).isEqualTo("turnover-to-work");
        assertThat(series.get("gender").asText()).isEqualTo("WOMAN");
        assertThat(series.get("region").asText()).isEqualTo("05");
        assertThat(series.get("results")).hasSize(1);
    }

    @Test
    void shouldGiveOneOffice() {
        example.view.apply(example.result(
                Example.GUARANTEE, Example.MARCH, new Cell(null, null, null, "0412"), new Figure(7, null)));

        JsonNode series = browser.json("/api/measures/youth-guarantee-90/series?office=0412");

        assertThat(series.get("office").asText()).isEqualTo("0412");
        assertThat(series.get("results").get(0).get("numerator").asLong()).isEqualTo(7);
        assertThat(browser.get("/api/measures/youth-guarantee-90/series?office=0412&gender=MAN")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=2021-03&to=2021-02          | 400
            from=1950-01                     | 400
            from=march                       | 400
            to=2021-04                       | 404
            gender=WOMEN                     | 400
            region=5                         | 400
            municipality=05                  | 400
            region=01&municipality=0580      | 400
            office=12                        | 400
            """)
    void shouldRefuseWhatItDoesNotUnderstand(String query, int status) {
        assertThat(browser.get(SERIES + "?" + query).statusCode()).isEqualTo(status);
    }
}
