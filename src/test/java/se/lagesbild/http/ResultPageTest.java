package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Grouping;
import se.lagesbild.domain.person.Gender;

class ResultPageTest {

    private static final String RESULTS = "/api/measures/youth-guarantee-90/results";
    private static final String EVERYTHING =
            "?by=total,gender,region,gender%2Bregion,municipality,gender%2Bmunicipality,office";

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    ResultPageTest() {
        for (String region : List.of("01", "05", "UNKNOWN")) {
            count(new Cell(null, region, null, null));
            count(new Cell(null, null, null, "office " + region + "|&?"));
            for (Gender gender : Gender.values()) {
                count(new Cell(gender.name(), region, null, null));
                count(new Cell(gender.name(), region, region.replaceFirst("^(\\d+)", "$180"), null));
            }
        }
    }

    private void count(Cell cell) {
        assertThat(Grouping.of(cell)).isNotNull();
        example.view.apply(example.result(Example.GUARANTEE, Example.MARCH, cell, new Figure(1, null)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static List<JsonNode> rows(HttpResponse<String> answer) {
        List<JsonNode> rows = new ArrayList<>();
        Browser.parse(answer.body()).get("results").forEach(rows::add);
        return rows;
    }

    /** What the answer says comes next, as an address on the same path. */
    private static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers().firstValue("Link").map(link -> {
            assertThat(link).matches("<\\?[^>]*>; rel=\"next\"");
            return RESULTS + link.substring(1, link.indexOf('>'));
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 24, 25, 26, 999_999})
    void shouldGiveEachRowOnceOverAllPages(int limit) {
        List<JsonNode> all = rows(browser.get(RESULTS + EVERYTHING));
        List<JsonNode> paged = new ArrayList<>();

        Optional<String> page = Optional.of(RESULTS + EVERYTHING + "&limit=" + limit);
        while (page.isPresent()) {
            HttpResponse<String> answer = browser.get(page.get());
            assertThat(rows(answer)).hasSizeBetween(1, limit).noneMatch(paged::contains);
            paged.addAll(rows(answer));
            page = next(answer);
        }

        assertThat(all).hasSize(25);
        assertThat(paged).isEqualTo(all);
    }

    @Test
    void shouldNeitherRepeatNorLoseARowWhenOthersAppear() {
        HttpResponse<String> first = browser.get(RESULTS + EVERYTHING + "&limit=10");
        count(new Cell(null, "03", null, null));
        count(new Cell("WOMAN", "24", null, null));

        HttpResponse<String> second = browser.get(next(first).orElseThrow());

        List<JsonNode> all = rows(browser.get(RESULTS + EVERYTHING));
        assertThat(all).hasSize(27);
        assertThat(rows(second)).isEqualTo(all.subList(11, 21));
    }

    @Test
    void shouldStayInThePeriodThatItBeganWith() {
        String next = next(browser.get(RESULTS + EVERYTHING + "&limit=10")).orElseThrow();

        example.today.set(Month.of(2021, 4).firstDay());

        assertThat(rows(browser.get(next))).hasSize(10);
    }

    @Test
    void shouldSayNothingOfPagesWithoutALimit() {
        assertThat(next(browser.get(RESULTS + EVERYTHING))).isEmpty();
        assertThat(next(browser.get(RESULTS + EVERYTHING + "&limit=25"))).isEmpty();
        assertThat(rows(browser.get(RESULTS + EVERYTHING + "&after=WOMAN%7CUNKNOWN%7CUNKNOWN%7C")))
                .isEmpty();
    }
}
