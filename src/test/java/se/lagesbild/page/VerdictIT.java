package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict is on the exact figure, and is told so that nobody doubts it. */
@ExtendWith(PageExtension.class)
class VerdictIT {

    private static final String LIGHT = """
            const [unit, numerator, denominator, level, done] = arguments;
            const target = { level, direction: "AT_LEAST", scope: "MONTH" };
            const result = { numerator, denominator, target, targetMet: false };
            import("/page/light.js").then(({ light }) => done({ words: light(unit, result).textContent }));
            """;

    private final ServedPage served;
    private final Chromium browser;

    VerdictIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @BeforeEach
    void lookAtThePage() {
        browser.open(served.address() + "/?lang=en");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PERCENT | 75      | 1400  | 5.4  | Not met: target ≥ 5.4 % (5.36 %)
            PERCENT | 53999   | 10000 | 540  | Not met: target ≥ 540 % (539.99 %)
            PERCENT | 5399999 | 99999999 | 5.4 | Not met: target ≥ 5.4 % (5.399999 %)
            PERCENT | 74      | 1400  | 5.4  | Not met: target ≥ 5.4 %
            PERCENT | 54      | 1000  | 5.4  | Not met: target ≥ 5.4 %
            DAYS    | 1996    | 20    | 99.8 | Not met: target ≥ 99.8 days
            DAYS    | 19995   | 200   | 100  | Not met: target ≥ 100 days (99.98 days)
            PERSONS | 499     |       | 500  | Not met: target ≥ 500
            """)
    void shouldTellTheValueWhereItSeemsToMeetWhatItMisses(
            String unit, long numerator, Long denominator, double level, String words) {
        Map<?, ?> told = browser.runLater(LIGHT, unit, numerator, denominator, level);

        assertThat(((String) told.get("words")).replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo(words);
    }
}
