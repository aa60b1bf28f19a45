package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.domain.calendar.Day;

class CatalogueRoutesTest {

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldNameThePlacesOfToday() {
        JsonNode places = browser.json("/api/places");

        assertThat(places.get("asOfDay").asText()).isEqualTo("2021-03-15");
        assertThat(places.get("regions")).hasSize(21);
        assertThat(places.get("regions").get(0))
                .isEqualTo(Browser.parse("{\"code\":\"01\", \"name\":\"Stockholms län\"}"));
        assertThat(places.get("municipalities")).hasSize(290);
        assertThat(places.get("municipalities").findValuesAsText("region")).contains("01", "05", "25");
    }

    @Test
    void shouldNameThePlacesOfAnotherDay() {
        example.today.set(Day.parse("1996-12-31"));

        assertThat(browser.json("/api/places").get("regions").findValuesAsText("name"))
                .contains("Malmöhus län")
                .doesNotContain("Skåne län");
    }

    @Test
    void shouldSayWhatCannotBeComputedAndWhy() {
        assertThat(browser.json("/api/not-computable")).isEqualTo(Browser.parse("""
                [{"name":"Joy at work", "swedishName":"Arbetsglädje", "document":"Follow-up package 2021", "place":"5.1",
                  "reason":"STAFF", "why":"is about the organisation's own staff",
                  "swedishWhy":"gäller organisationens egen personal"}]"""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/places?day=2021-01-01", "/api/not-computable?reason=STAFF"})
    void shouldRefuseParameters(String path) {
        assertThat(browser.get(path).statusCode()).isEqualTo(400);
    }
}
