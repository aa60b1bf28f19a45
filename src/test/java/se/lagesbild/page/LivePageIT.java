package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.WebElement;
import se.lagesbild.http.Freshness;

/** The page shows what the server knows, and goes on showing it. */
@ExtendWith(PageExtension.class)
class LivePageIT {

    private static final String TURNOVER = "turnover-to-work";
    private static final String COUNTS = "[aria-labelledby='name-" + TURNOVER + "'] .now .words";

    private static final String COUNT_GLOWS = """
            window.glows = 0;
            const animate = Element.prototype.animate;
            Element.prototype.animate = function (...how) {
              window.glows++;
              return animate.apply(this, how);
            };
            """;

    /** How the sign before the words is drawn. */
    private static final String SIGN = """
            const { borderRadius, backgroundColor, borderLeftStyle } =
                getComputedStyle(document.getElementById("connection"), "::before");
            return [borderRadius, backgroundColor, borderLeftStyle].join(" ");
            """;

    private final ServedPage served;
    private final Chromium browser;

    LivePageIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldShowTheFiguresThatTheApiGives() {
        browser.open(served.address());

        JsonNode measures = served.json("/api/measures");
        assertThat(measures).hasSizeGreaterThan(20);
        measures.forEach(measure -> shouldShowTheFigure(measure.get("id").asText()));
    }

    /** A screen on a wall is never reloaded, and months change for long. */
    @Test
    void shouldDrawEarlierMonthsAsTheyAreToldToHaveChanged() {
        browser.open(served.address());

        Map<?, ?> drawn = browser.runLater("""
                const done = arguments[arguments.length - 1];
                import("/page/figures.js").then(({ Figures }) => {
                  const figures = new Figures();
                  const result = (period, numerator, gender = null) => ({ measure: "m", period, gender, numerator });
                  const results = [result("2021-02", 3), result("2021-Q1", 10), result("2021-03", 4), result("2021-03", 1, "MAN")];
                  figures.replace({ today: "2021-03-15", current: "2021-03", previous: "2021-02", year: "2021-Q1", results });
                  figures.putSeries("m", [result("2020-03", 1), result("2021-01", 2), result("2021-02", 2)]);
                  figures.put(result("2020-03", 9));
                  figures.put(result("2020-12", 5));
                  done({ text: figures.series("m").map(({ period, numerator }) => `${period} ${numerator}`).join(", ") });
                });
                """);

        assertThat(drawn.get("text")).isEqualTo("2020-03 9, 2020-12 5, 2021-01 2, 2021-02 3, 2021-03 4");
    }

    /** In January the year that is shown is the last one, which has other targets. */
    @ParameterizedTest
    @CsvSource({"2021, 2021, true", "2022, 2021, false"})
    void shouldHoldWomensYearAgainstTheTargetsOfThatYear(int yearOfTargets, int lastYear, boolean told) {
        browser.open(served.address());

        Map<?, ?> aim = browser.runLater("""
                const [yearOfTargets, lastYear, done] = arguments;
                const modules = [import("/page/figures.js"), import("/page/aim.js")];
                Promise.all(modules).then(([{ Figures }, { aim }]) => {
                  const figures = new Figures();
                  const result = (period, gender, numerator, level) => ({
                    measure: "m", period, gender, numerator, denominator: null, value: numerator, targetMet: null,
                    target: period.startsWith(yearOfTargets) ? { level, direction: "AT_LEAST", scope: "YEAR_SUM" } : null,
                  });
                  const [current, previous, year] = [`${lastYear + 1}-01`, `${lastYear}-12`, `${lastYear}`];
                  const results = [current, previous, year].flatMap((period) =>
                    [result(period, null, 9000, 15000), result(period, "WOMAN", 5999, 6000)]);
                  figures.replace({ today: `${current}-15`, current, previous, year, results });
                  const nodes = aim({ id: "m", unit: "PERSONS", targets: [] }, figures, {});
                  done({ text: nodes.map((node) => node.textContent ?? node).join(" ") });
                });
                """, yearOfTargets, lastYear);

        String text = aim.get("text").toString().replaceAll("[\u00a0\u202f]", " ");
        assertThat(text.contains("5 999 (≥ 6 000)")).as(text).isEqualTo(told);
    }

    private void shouldShowTheFigure(String measure) {
        assertThat(browser.text("[aria-labelledby='name-" + measure + "'] .now .number"))
                .as(measure)
                .isEqualTo(inWords(served.json("/api/measures/" + measure), served.figure(measure)));
    }

    /** As the page writes it in English. */
    static String inWords(JsonNode measure, JsonNode figure) {
        BigDecimal numerator = figure.get("numerator").decimalValue();
        if (figure.get("denominator").isNull()) {
            return String.format("%,d", numerator.longValueExact()).replace(",", "\u202f");
        }
        BigDecimal denominator = figure.get("denominator").decimalValue();
        if (denominator.signum() == 0) {
            return "–";
        }
        BigDecimal scaled = measure.get("unit").asText().equals("PERCENT") ? numerator.movePointRight(2) : numerator;
        return scaled.divide(denominator, 1, RoundingMode.HALF_UP).toPlainString();
    }

    @Test
    void shouldShowAFigureThatChangesWithoutReload() {
        browser.open(served.address());
        browser.run("window.sameDocument = true");
        List<String> before = headlines();

        served.passDay();

        browser.await("other figures").until(() -> !headlines().equals(before));
        browser.await("the figures of the API").untilAsserted(this::shouldShowTheHeadlines);
        assertThat(browser.run("return window.sameDocument")).isEqualTo(true);
        assertThat(browser.wholeText("#lag")).matches(", lag \\d+\\.\\d\u202fs");
        browser.await("it is known that nothing waits")
                .untilAsserted(() ->
                        assertThat(served.told("freshness").get("waiting")).isEqualTo(IntNode.valueOf(0)));
    }

    private void shouldShowTheHeadlines() {
        browser.all(".headline h3")
                .forEach(name -> shouldShowTheFigure(
                        Objects.requireNonNull(name.getDomAttribute("id")).substring("name-".length())));
    }

    /** Whatever the day. */
    private List<String> headlines() {
        return browser.all(".headline .now .words").stream()
                .map(WebElement::getText)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"no-preference, true", "reduce, false"})
    void shouldLightUpWhatChangesUnlessMotionIsUnwanted(String motion, boolean lightsUp) {
        browser.prefer("light", motion);
        browser.open(served.address());
        browser.run(COUNT_GLOWS);
        List<String> before = headlines();

        served.passDay();

        browser.await("other figures").until(() -> !headlines().equals(before));
        browser.await("the figures of the API").untilAsserted(this::shouldShowTheHeadlines);
        assertThat((Long) browser.run("return window.glows") > 0).isEqualTo(lightsUp);
    }

    @Test
    void shouldSayThatTheServerIsGoneAndGoOnWhenItIsBack() {
        OtherServer server = new OtherServer(served);
        try {
            browser.open(server.address());
            browser.await("the lag").until(() -> browser.wholeText("#lag").equals(", lag 0.2\u202fs"));
            server.stop();

            browser.await("the loss is told")
                    .until(() -> browser.text("#connection").equals("Connection lost, trying again"));
            assertThat(browser.wholeText("#lag")).isEmpty();
            String before = counts(served.figure(TURNOVER));
            served.passDay();
            // So that the page has it from what the stream begins with, and not from what comes then.
            browser.await("another figure")
                    .until(() -> !counts(served.figure(TURNOVER)).equals(before));
            server.startAgain();

            browser.await("it goes on").until(() -> browser.text("#connection").equals("Live"));
            browser.await("what came meanwhile")
                    .untilAsserted(() -> assertThat(browser.text(COUNTS)).startsWith(counts(served.figure(TURNOVER))));
            browser.await("the figures of the API").untilAsserted(this::shouldShowTheHeadlines);
        } finally {
            server.stop();
        }
    }

    /** As the page writes it in English; a day changes it where it leaves the share as it was. */
    private static String counts(JsonNode figure) {
        return String.format(
                        "%,d of %,d persons",
                        figure.get("numerator").asLong(),
                        figure.get("denominator").asLong())
                .replace(",", "\u202f");
    }

    @Test
    void shouldSayThatFiguresStandStillWhileKafkaIsSilent() {
        OtherServer server = new OtherServer(served);
        try {
            browser.open(server.address());
            browser.await("the lag").until(() -> browser.wholeText("#lag").equals(", lag 0.2\u202fs"));
            server.follows(new Freshness.Lag(null, null, 12L));

            browser.await("the silence is told")
                    .until(() -> browser.text("#connection").equals("Kafka does not answer, figures stand still"));
            assertThat(browser.find("#connection").getDomAttribute("data-state"))
                    .isEqualTo("silent");
            assertThat(browser.run(SIGN)).isEqualTo("0px rgba(0, 0, 0, 0) solid");
            assertThat(browser.wholeText("#lag")).isEmpty();
            browser.photograph("silent");
            browser.size(360, 780);
            browser.photograph("silent-phone");
            assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            // What else the stream tells says that the connection lives, and nothing of Kafka.
            served.passDay();
            browser.await("the figures of the API").untilAsserted(this::shouldShowTheHeadlines);
            assertThat(browser.find("#connection").getDomAttribute("data-state"))
                    .isEqualTo("silent");
            server.follows(new Freshness.Lag(0.3, 7L, null));

            browser.await("it goes on").until(() -> browser.text("#connection").equals("Live"));
            assertThat(browser.wholeText("#lag")).isEqualTo(", lag 0.3\u202fs");
            assertThat(browser.text("#age")).endsWith("7 events wait");
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldShowNoFiguresUnderThePlaceThatIsChosenUntilItsOwnCome() {
        OtherServer server = new OtherServer(served);
        try {
            browser.open(server.address());
            assertThat(texts(".now .number")).contains(countryFigure());
            server.stop();
            browser.await("the loss is told")
                    .until(() -> browser.text("#connection").equals("Connection lost, trying again"));

            browser.choose("[name=region]", "12");

            browser.await("the county").until(() -> browser.text("#shown").equals("Shown: Skåne län (12)"));
            assertThat(texts(".now .number")).containsOnly("–");
            assertThat(texts(".genders td span")).containsOnly("–");
            assertThat(texts(".now .words, .same-day, .aim, .previous .words")).containsOnly("");
            assertThat(browser.all(".trend circle")).isEmpty();
            server.startAgain();
            browser.await("the county's figure")
                    .until(() -> browser.text(".now .number").equals(figureOfSkane()));
        } finally {
            server.stop();
        }
    }

    private String countryFigure() {
        return inWords(served.json("/api/measures/turnover-to-work"), served.figure("turnover-to-work"));
    }

    private String figureOfSkane() {
        JsonNode months =
                served.json("/api/measures/turnover-to-work/series?region=12").get("results");
        return inWords(served.json("/api/measures/turnover-to-work"), months.get(months.size() - 1));
    }

    private List<String> texts(String selector) {
        return browser.all(selector).stream().map(WebElement::getText).toList();
    }

    @Test
    void shouldAskNoOtherHostAndRaiseNoError() {
        browser.open(served.address());
        browser.choose("[name=region]", "05");
        browser.choose("[name=municipality]", "0580");
        browser.click("[name=gender][value=WOMAN]");
        browser.awaitFigures();
        browser.click(".headline h3 a");
        browser.await("the definition")
                .until(() -> browser.find("dialog[open] .months table").isDisplayed());
        browser.click("dialog [aria-label='Close']");
        browser.click("#language [lang=sv]");
        browser.await("Swedish").until(() -> browser.text("#connection").equals("Direkt"));
        browser.awaitFigures();

        List<String> requests = browser.requests();
        assertThat(requests)
                .hasSizeGreaterThan(100)
                .allSatisfy(url -> assertThat(url).startsWith(served.address() + "/"));
        assertThat(browser.errors()).isEmpty();
    }
}
