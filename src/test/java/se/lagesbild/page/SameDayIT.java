package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.WebElement;

/** This month so far is held against others on the same day. */
@ExtendWith(PageExtension.class)
class SameDayIT {

    private static final String MEASURE = "turnover-to-work";

    private static final String SAME_DAY = """
            const [today, period, unit, numerator, denominator, numeratorThen, denominatorThen, done] = arguments;
            const result = (period, numerator, denominator) =>
              ({ period, numerator, denominator, value: numerator / (denominator ?? 1) });
            import("/page/sameday.js").then(({ sameDay }) => {
              const now = result(today.slice(0, 7), numerator, denominator);
              const then = result(period, numeratorThen, denominatorThen);
              const [line] = sameDay(unit, now, [then], today);
              done({ text: line.textContent });
            });
            """;

    private final ServedPage served;
    private final Chromium browser;

    SameDayIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WOMAN"})
    void shouldShowTheSameDayOfLastMonthAndLastYear(String gender) {
        browser.open(served.address() + "/?gender=" + gender);

        browser.await("what the stream tells").untilAsserted(() -> shouldShowWhatIsToldOf(gender));
    }

    @Test
    void shouldFollowTheStreamFromDayToDay() {
        browser.open(served.address());
        BigDecimal before = value(served.snapshot(), "sameDay", "2021-02", "");

        do {
            served.passDay();
            browser.await("what the stream tells").untilAsserted(() -> shouldShowWhatIsToldOf(""));
        } while (value(served.snapshot(), "sameDay", "2021-02", "").equals(before));
    }

    private void shouldShowWhatIsToldOf(String gender) {
        JsonNode snapshot = served.snapshot();
        int day = Integer.parseInt(snapshot.get("today").asText().substring("2021-03-".length()));
        BigDecimal now = value(snapshot, "results", "2021-03", gender);
        assertThat(lines())
                .containsExactly(
                        line(day + " Feb", now, value(snapshot, "sameDay", "2021-02", gender)),
                        line(day + " Mar 2020", now, value(snapshot, "sameDay", "2020-03", gender)));
    }

    private List<String> lines() {
        return browser.all("[aria-labelledby='name-" + MEASURE + "'] .same-day li").stream()
                .map(WebElement::getText)
                .toList();
    }

    /** As it is shown. */
    private static BigDecimal value(JsonNode snapshot, String list, String period, String gender) {
        return StreamSupport.stream(snapshot.get(list).spliterator(), false)
                .filter(result -> result.get("measure").asText().equals(MEASURE)
                        && result.get("period").asText().equals(period)
                        && result.get("gender").asText("").equals(gender))
                .map(result -> result.get("numerator")
                        .decimalValue()
                        .movePointRight(2)
                        .divide(result.get("denominator").decimalValue(), 1, RoundingMode.HALF_UP))
                .findFirst()
                .orElseThrow();
    }

    private static String line(String day, BigDecimal now, BigDecimal then) {
        BigDecimal change = now.subtract(then);
        String sign = List.of("↓ −", "±", "↑ +").get(change.signum() + 1);
        return "%s: %s\u202f%% (%s%s percentage points)".formatted(day, then, sign, change.abs());
    }

    /** What a reader finds who subtracts the figures that are shown. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERCENT | 1041 | 10000 | 1040 | 10000 | 10.4 % (±0.0 percentage points)
            PERCENT | 1040 | 10000 | 1044 | 10000 | 10.4 % (±0.0 percentage points)
            PERCENT | 1045 | 10000 | 1044 | 10000 | 10.4 % (↑ +0.1 percentage points)
            PERCENT | 1044 | 10000 | 1036 | 10000 | 10.4 % (±0.0 percentage points)
            PERCENT | 1    | 2     | 1    | 3     | 33.3 % (↑ +16.7 percentage points)
            PERCENT | 203  | 20000 | 1    | 1000  | 0.1 % (↑ +0.9 percentage points)
            PERCENT | 1    | 3     | 1    | 2     | 50.0 % (↓ −16.7 percentage points)
            DAYS    | 7    | 2     | 13   | 4     | 3.3 days (↑ +0.2 days)
            PERSONS | 9    |       | 1021 |       | 1 021 (↓ −1 012)
            PERSONS | 9    |       | 9    |       | 9 (±0)
            """)
    void shouldTellTheDifferenceOfWhatIsShown(
            String unit, long numerator, Long denominator, long numeratorThen, Long denominatorThen, String told) {
        browser.visit(served.address() + "/api/places");

        assertThat(told("2021-03-15", "2021-02", unit, numerator, denominator, numeratorThen, denominatorThen))
                .isEqualTo("15 Feb: " + told);
    }

    private String told(Object... arguments) {
        return browser.runLater(SAME_DAY, arguments).get("text").toString().replaceAll("[\u00a0\u202f]", " ");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-31, 2021-02, 28 Feb",
        "2021-03-31, 2020-03, 31 Mar 2020",
        "2020-03-30, 2020-02, 29 Feb",
        "2020-02-29, 2019-02, 28 Feb 2019",
        "2021-01-05, 2020-12, 5 Dec"
    })
    void shouldNameTheDayOrTheLastOfAShorterMonth(String today, String period, String day) {
        browser.visit(served.address() + "/api/places");

        assertThat(told(today, period, "PERSONS", 9, null, 9, null)).isEqualTo(day + ": 9 (±0)");
    }

    @Test
    void shouldShowNothingOfMunicipalities() {
        browser.open(served.address() + "/?region=01");
        assertThat(browser.all(".same-day li")).isNotEmpty();

        browser.choose("[name=municipality]", "0180");

        browser.await("its figures")
                .until(() -> browser.text("#shown").startsWith("Shown: Stockholm (0180)")
                        && !browser.text(".now .words").isEmpty());
        assertThat(browser.all(".same-day")).isNotEmpty();
        assertThat(browser.all(".same-day li")).extracting(WebElement::getText).isEmpty();
    }
}
