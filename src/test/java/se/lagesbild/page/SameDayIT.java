package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;

/** This month so far is held against others on the same day. */
@ExtendWith(PageExtension.class)
class SameDayIT {

    private static final String MEASURE = "turnover-to-work";

    private static final String SAME_DAY = """
            const [unit, numerator, denominator, numeratorThen, denominatorThen, done] = arguments;
            const result = (period, numerator, denominator) =>
              ({ period, numerator, denominator, value: numerator / (denominator ?? 1) });
            import("/page/sameday.js").then(({ sameDay }) => {
              const now = result("2021-03", numerator, denominator);
              const then = result("2021-02", numeratorThen, denominatorThen);
              const [line] = sameDay(unit, now, [then], "2021-03-15");
              done({ text: line.textContent });
            });
            """;

    private final ServedPage served;
    private final Chromium browser;

    SameDayIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldShowTheSameDayOfLastMonthAndLastYear() {
        browser.open(served.address());

        browser.await("what the stream tells").untilAsserted(() -> {
            JsonNode snapshot = served.snapshot();
            int day = Integer.parseInt(snapshot.get("today").asText().substring("2021-03-".length()));
            BigDecimal now = value(snapshot, "results", "2021-03");
            assertThat(lines())
                    .containsExactly(
                            line(day + " Feb", now, value(snapshot, "sameDay", "2021-02")),
                            line(day + " Mar 2020", now, value(snapshot, "sameDay", "2020-03")));
        });
    }

    private List<String> lines() {
        return browser.all("[aria-labelledby='name-" + MEASURE + "'] .same-day li").stream()
                .map(WebElement::getText)
                .toList();
    }

    /** As it is shown. */
    private static BigDecimal value(JsonNode snapshot, String list, String period) {
        return StreamSupport.stream(snapshot.get(list).spliterator(), false)
                .filter(result -> result.get("measure").asText().equals(MEASURE)
                        && result.get("period").asText().equals(period)
                        && result.get("gender").isNull())
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
        browser.open(served.address());

        Map<?, ?> line = browser.runLater(SAME_DAY, unit, numerator, denominator, numeratorThen, denominatorThen);

        assertThat(line.get("text").toString().replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo("15 Feb: " + told);
    }

    @Test
    void shouldShowNothingOfMunicipalities() {
        browser.open(served.address() + "/?municipality=0180");

        assertThat(browser.all(".same-day")).isNotEmpty();
        assertThat(browser.all(".same-day li")).isEmpty();
    }
}
