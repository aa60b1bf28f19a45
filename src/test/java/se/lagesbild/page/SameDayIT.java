package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** This month so far is held against others on the same day. */
@ExtendWith(PageExtension.class)
class SameDayIT {

    private static final String MEASURE = "turnover-to-work";

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

    private static BigDecimal value(JsonNode snapshot, String list, String period) {
        return StreamSupport.stream(snapshot.get(list).spliterator(), false)
                .filter(result -> result.get("measure").asText().equals(MEASURE)
                        && result.get("period").asText().equals(period)
                        && result.get("gender").isNull())
                .map(result -> result.get("value").decimalValue().movePointRight(2))
                .findFirst()
                .orElseThrow();
    }

    private static String line(String day, BigDecimal now, BigDecimal then) {
        BigDecimal change = now.subtract(then);
        BigDecimal rounded = change.setScale(1, RoundingMode.HALF_UP);
        String arrow = List.of("↓", "→", "↑").get(change.signum() + 1);
        String sign = List.of("−", "±", "+").get(rounded.signum() + 1);
        return "%s: %s\u202f%% (%s %s%s points)"
                .formatted(day, then.setScale(1, RoundingMode.HALF_UP), arrow, sign, rounded.abs());
    }

    @Test
    void shouldShowNothingOfMunicipalities() {
        browser.open(served.address() + "/?municipality=0180");

        assertThat(browser.all(".same-day")).isNotEmpty();
        assertThat(browser.all(".same-day li")).isEmpty();
    }
}
