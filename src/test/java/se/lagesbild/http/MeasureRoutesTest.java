package se.lagesbild.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;

class MeasureRoutesTest {

    private static final String RESULTS = "/api/measures/turnover-to-work/results";

    private final Example example = new Example();
    private final HttpServer server = HttpServer.start(0, example.sources());
    private final Browser browser = new Browser(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldListMeasures() {
        assertThat(browser.json("/api/measures").get(0)).isEqualTo(Browser.parse("""
                {"id":"turnover-to-work", "name":"Turnover to work", "swedishName":"Omsättning till arbete",
                 "family":"turnover", "unit":"PERCENT", "kind":"turnover", "hasDenominator":true,
                 "targets":[{"year":2021, "gender":null, "level":5.4, "direction":"AT_LEAST", "sign":"≥",
                             "scope":"MONTH"}]}"""));
    }

    @Test
    void shouldDefineMeasure() {
        JsonNode definition = browser.json("/api/measures/turnover-to-work");

        assertThat(definition.get("kind").asText()).isEqualTo("turnover");
        assertThat(definition.get("parameters")).isEqualTo(Browser.parse("{\"result\":\"WORK\"}"));
        assertThat(definition.get("swedishName").asText()).isEqualTo("Omsättning till arbete");
        assertThat(definition.get("rules").get(0).asText()).isEqualTo("Several transitions count once.");
        assertThat(definition.get("source").asText()).isEqualTo("Follow-up package 2021, Omsättning till arbete");
        assertThat(definition.get("population").asText()).isEqualTo("openly unemployed");
        assertThat(definition.get("quote").asText()).isEqualTo("Omsättningen till arbete ska uppgå till minst 5,4 %");
        assertThat(definition.get("groupings").toString())
                .isEqualTo(
                        "[\"total\",\"gender\",\"region\",\"gender+region\",\"municipality\",\"gender+municipality\"]");
        assertThat(definition.get("targets").toString())
                .isEqualTo("[{\"year\":2021,\"gender\":null,\"level\":5.4,\"direction\":\"AT_LEAST\","
                        + "\"sign\":\"≥\",\"scope\":\"MONTH\"}]");
    }

    @Test
    void shouldDefineMeasureInSwedishToo() {
        assertThat(browser.json("/api/measures/turnover-to-work").get("swedish"))
                .isEqualTo(Browser.parse("""
                {"population":"öppet arbetslösa", "result":"övergått till arbete",
                 "rules":["Flera övergångar räknas en gång."],
                 "longerPeriods":"Summan av månadernas täljare, delad med summan av deras nämnare."}"""));
        assertThat(browser.json("/api/measures/youth-guarantee-90").get("swedish"))
                .as("nobody has written it")
                .isEqualTo(NullNode.getInstance());
    }

    @Test
    void shouldGiveTotalOfRunningMonthAsOfToday() {
        assertThat(browser.json(RESULTS)).isEqualTo(Browser.parse("""
                {"measure":"turnover-to-work", "period":"2021-03", "results":[
                  {"measure":"turnover-to-work", "period":"2021-03",
                   "gender":null, "region":null, "regionName":null,
                   "municipality":null, "municipalityName":null, "office":null,
                   "asOfDay":"2021-03-15", "numerator":4, "denominator":74, "value":0.05405405405405406,
                   "status":"LIVE", "revision":0,
                   "target":{"level":5.4, "direction":"AT_LEAST", "scope":"MONTH"}, "targetMet":null,
                   "definitionVersion":"1", "updatedAt":"2021-03-15T11:00:00Z", "suppressed":false}]}"""));
        assertThat(browser.json(RESULTS + "?period=current")).isEqualTo(browser.json(RESULTS));
    }

    @Test
    void shouldJudgeCompletedMonth() {
        JsonNode row = browser.json(RESULTS + "?period=2021-02").get("results").get(0);

        assertThat(row.get("asOfDay").asText()).isEqualTo("2021-02-28");
        assertThat(row.get("status").asText()).isEqualTo("PRELIMINARY");
        assertThat(row.get("targetMet").asBoolean()).isTrue();
    }

    @Test
    void shouldGiveRowsOfEachGroupingInOrder() {
        Cell linkoping = new Cell(null, "05", "0580", null);
        example.apply(Example.MARCH, linkoping, 1, 2);
        example.apply(Example.MARCH, new Cell(null, "05", null, null), 1, 4);
        example.apply(Example.MARCH, new Cell("WOMAN", "05", null, null), 1, 3);
        example.apply(Example.MARCH, new Cell("WOMAN", "UNKNOWN", null, null), 0, 1);
        example.apply(Example.MARCH, new Cell("MAN", "05", null, null), 0, 0);

        JsonNode rows = browser.json(RESULTS + "?by=gender+region,municipality,region,gender,total")
                .get("results");

        assertThat(rows.findValuesAsText("gender"))
                .containsExactly("null", "null", "null", "MAN", "WOMAN", "WOMAN", "WOMAN");
        assertThat(rows.findValuesAsText("region"))
                .containsExactly("null", "05", "05", "null", "null", "05", "UNKNOWN");
        assertThat(rows.findValuesAsText("municipality"))
                .containsExactly("null", "null", "0580", "null", "null", "null", "null");
        assertThat(browser.json(RESULTS + "?by=gender%2Bregion").get("results")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            turnover-to-work   | SUM      | The sum of the months' numerators, over the sum of their denominators.
            youth-guarantee-90 | MEAN     | The plain mean of the months.
            study-referrals    | DISTINCT | Counted for the period itself: somebody who counts in several months counts once.
            """)
    void shouldSayHowMonthsMakeUpLongerPeriods(String measure, String aggregation, String words) {
        JsonNode definition = browser.json("/api/measures/" + measure);

        assertThat(definition.get("aggregation").asText()).isEqualTo(aggregation);
        assertThat(definition.get("longerPeriods").asText()).isEqualTo(words);
    }

    @Test
    void shouldNamePlacesAsTheyWereCalledThen() {
        example.apply(Example.MARCH, new Cell(null, "05", null, null), 1, 4);
        example.apply(Example.MARCH, new Cell(null, "05", "0580", null), 1, 2);
        example.apply(Example.MARCH, new Cell(null, "UNKNOWN", "UNKNOWN", null), 0, 1);
        example.apply(Example.MARCH, new Cell(null, "99", null, null), 0, 1);
        example.apply(Month.of(1996, 5), new Cell(null, "12", null, null), 0, 1);

        JsonNode rows = browser.json(RESULTS + "?by=region,municipality").get("results");
        JsonNode then = browser.json(RESULTS + "?by=region&period=1996-05").get("results");

        assertThat(rows.findValuesAsText("regionName"))
                .containsExactly("Östergötlands län", "Östergötlands län", "null", "null");
        assertThat(rows.findValuesAsText("municipalityName")).containsExactly("null", "Linköping", "null", "null");
        assertThat(then.get(0).get("regionName").asText()).isEqualTo("Malmöhus län");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "null", textBlock = """
            2021-Q1         | 2021-02-28 | 55  | 1010 | LIVE
            2021-T1         | 2021-02-28 | 55  | 1010 | LIVE
            2021            | 2021-02-28 | 55  | 1010 | LIVE
            2021-01/2021-02 | 2021-02-28 | 55  | 1010 | PRELIMINARY
            2020            | 2020-12-31 | 1   | 3    | PRELIMINARY
            2020-Q1         | 2020-03-31 | 1   | 3    | FINAL
            2020-Q2         | 2020-06-30 | 0   | 0    | FINAL
            """)
    void shouldGiveLongerPeriods(String period, String asOfDay, long numerator, long denominator, String status) {
        example.apply(Month.of(2021, 1), Cell.TOTAL, 1, 10);

        JsonNode body = browser.json(RESULTS + "?period=" + period);
        JsonNode row = body.get("results").get(0);

        assertThat(body.get("period").asText()).isEqualTo(period);
        assertThat(row.get("period").asText()).isEqualTo(period);
        assertThat(row.get("asOfDay").asText()).isEqualTo(asOfDay);
        assertThat(row.get("numerator").asLong()).isEqualTo(numerator);
        assertThat(row.get("denominator").asLong()).isEqualTo(denominator);
        assertThat(row.get("status").asText()).isEqualTo(status);
        assertThat(row.get("targetMet").isNull()).isEqualTo(!period.equals("2021-01/2021-02"));
    }

    @Test
    void shouldGiveDistinctPersonsOfLongerPeriodAsPublished() {
        Period toFebruary = Period.yearTo(Example.FEBRUARY);
        example.view.apply(
                example.result(Example.REFERRALS, Period.of(Example.FEBRUARY), Cell.TOTAL, new Figure(6, null)));
        example.view.apply(example.result(Example.REFERRALS, toFebruary, Cell.TOTAL, new Figure(8, null)));

        JsonNode row = browser.json("/api/measures/study-referrals/results?period=2021-01/2021-02")
                .get("results")
                .get(0);

        assertThat(row.get("numerator").asLong()).isEqualTo(8);
        assertThat(row.get("target").get("scope").asText()).isEqualTo("YEAR_SUM");
        assertThat(row.get("targetMet").isNull()).as("the year is not over").isTrue();
    }

    @Test
    void shouldGiveNothingCountedAsTotalAlone() {
        JsonNode share =
                browser.json(RESULTS + "?period=2021-01&by=total,gender").get("results");
        JsonNode count =
                browser.json("/api/measures/youth-guarantee-90/results").get("results");

        assertThat(share).hasSize(1);
        assertThat(share.get(0).get("numerator").asLong()).isZero();
        assertThat(share.get(0).get("denominator").asLong()).isZero();
        assertThat(share.get(0).get("value").isNull()).isTrue();
        assertThat(share.get(0).get("targetMet").isNull()).isTrue();
        assertThat(count).hasSize(1);
        assertThat(count.get(0).get("denominator").isNull()).isTrue();
        assertThat(count.get(0).get("value").asDouble()).isZero();
    }

    @Test
    void shouldSuggestTheClosestMeasures() {
        HttpResponse<String> response = browser.get("/api/measures/turnover-to-wrk/results");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(Browser.parse(response.body()).get("detail").asText())
                .isEqualTo(
                        "There is no measure 'turnover-to-wrk'. Closest: turnover-to-work, study-referrals, youth-guarantee-90."
                                + " /api/measures lists all.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            period=2021-04        | 404 | There are no figures for 2021-04 yet: the current month is 2021-03, and a later one has not begun.
            period=2021-13        | 400 | 'period' is '2021-13', expected current, a month such as 2021-03, a quarter 2021-Q1, a tertial 2021-T1, a year 2021, or a year to date 2021-01/2021-05.
            period=2021-03-01     | 400 | 'period' is '2021-03-01', expected current, a month such as 2021-03, a quarter 2021-Q1, a tertial 2021-T1, a year 2021, or a year to date 2021-01/2021-05.
            by=sex                | 400 | 'by': unknown breakdown 'sex'; known are total, gender, region, gender+region, municipality, gender+municipality, office.
            by=gender,            | 400 | 'by': unknown breakdown ''; known are total, gender, region, gender+region, municipality, gender+municipality, office.
            by=office             | 400 | turnover-to-work is not broken down by office.
            month=2021-03         | 400 | There is no parameter 'month' here. Known: period, by, limit, after.
            by=gender&by=region   | 400 | Give 'by' once.
            """)
    void shouldRefuseWhatItDoesNotUnderstand(String query, int status, String detail) {
        HttpResponse<String> response = browser.get(RESULTS + "?" + query);

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Browser.parse(response.body()).get("detail").asText()).isEqualTo(detail);
    }

    @Test
    void shouldFollowTheDay() {
        example.today.set(Month.of(2021, 4).firstDay());

        assertThat(browser.json(RESULTS).get("period").asText()).isEqualTo("2021-04");
    }
}
