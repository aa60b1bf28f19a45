package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The counties on their tiles and in their table. */
@ExtendWith(PageExtension.class)
class CountiesIT {

    private static final String REFRESH = "dispatchEvent(new PopStateEvent('popstate'))";

    /** And let it be empty, so that it can be told from others. */
    private static final String HOLD_BACK_THE_NEXT_ANSWER = """
            const fetch = window.fetch;
            window.fetch = (path) => {
              if (!path.includes("/results?")) {
                return fetch(path);
              }
              window.fetch = fetch;
              return new Promise((answer) => {
                window.release = () => answer({ ok: true, json: () => ({ results: [] }) });
              });
            };
            """;

    private final ServedPage served;
    private final Chromium browser;

    CountiesIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldShowTheFigureOfEachCounty() {
        browser.open(served.address());

        JsonNode measure = served.json("/api/measures").get(0);
        JsonNode rows = served.json("/api/measures/" + measure.get("id").asText() + "/results?by=region")
                .get("results");
        assertThat(browser.all(".tiles a")).hasSize(21);
        int shown = 0;
        for (JsonNode row : rows) {
            if (!row.get("regionName").isNull() && !row.get("value").isNull()) {
                String figure = LivePageIT.inWords(measure, row) + "\u202f%";
                assertThat(tile(row.get("region").asText()))
                        .contains(row.get("regionName").asText(), figure);
                assertThat(browser.wholeText("#map tbody"))
                        .contains(row.get("regionName").asText() + figure);
                shown++;
            }
        }
        assertThat(shown).isGreaterThan(10);
        assertThat(browser.text(".against")).startsWith("Held against the country: ");
    }

    private String tile(String region) {
        return browser.wholeText(".tiles a[href='/?region=" + region + "']");
    }

    @Test
    void shouldHoldAMonthThatIsOverAgainstItsTarget() {
        browser.open(served.address());

        browser.click("#map [name=month][value=previous]");

        browser.await("the target")
                .until(() -> browser.text(".against").equals("Held against the target for the country: 5.4\u202f%"));
        assertThat(browser.address()).endsWith("&month=previous");
    }

    @ParameterizedTest
    @CsvSource({
        "turnover-to-work, Held against the country: ",
        "turnover-to-studies, Held against the target for the country: 1.2\u202f%"
    })
    void shouldHoldWomenAgainstATargetOfTheirOwnAlone(String measure, String against) {
        browser.open(served.address() + "/?gender=WOMAN&month=previous&map=" + measure);

        assertThat(browser.text(".against")).startsWith(against);
    }

    @Test
    void shouldShowTheCountyWhoseTileIsChosen() {
        browser.open(served.address());
        WebElement skane = browser.find(".tiles a[title='Skåne län']");

        browser.run("arguments[0].focus()", skane);
        browser.press(Keys.ENTER);

        browser.await("the county").until(() -> browser.text("#shown").equals("Shown: Skåne län (12)"));
        assertThat(browser.address()).endsWith("/?region=12");
        browser.await("the tile is marked")
                .until(() -> "true".equals(skane.getDomAttribute("aria-current"))
                        && browser.count("[aria-current] .letters") == 1);
        assertThat(browser.run("return document.activeElement.title")).isEqualTo("Skåne län");
    }

    @Test
    void shouldKeepFiguresThatCannotBeReadAgainAndShowThemAsNoOthers() {
        OtherServer server = new OtherServer(served);
        try {
            browser.open(server.address());
            String figures = browser.text(".tiles");
            server.stop();

            browser.run(REFRESH);
            browser.await("they were read in vain")
                    .until(() -> browser.errors().stream().anyMatch(error -> error.contains("Failed to fetch")));
            assertThat(browser.text(".tiles")).isEqualTo(figures);
            browser.choose("[name=map]", "turnover-to-studies");
            browser.await("it is told").until(() -> browser.text(".against").equals("No connection"));
            assertThat(browser.all(".tiles .number"))
                    .extracting(WebElement::getText)
                    .containsOnly("–");
            server.startAgain();
            browser.await("the other figures")
                    .until(() -> browser.text(".against").startsWith("Held against the country: "));
        } finally {
            server.stop();
        }
    }

    @Test
    void shouldDropAnAnswerThatALaterOneHasOvertaken() {
        browser.open(served.address());
        String figures = browser.text(".tiles");
        browser.run(HOLD_BACK_THE_NEXT_ANSWER);
        browser.run(REFRESH);
        browser.await("it is held back")
                .until(() -> browser.run("return 'release' in window").equals(true));
        browser.run("document.querySelector('.tiles .number').id = 'before'");
        browser.run(REFRESH);
        browser.await("the later answer").until(() -> browser.count("#before") == 0);

        browser.run("window.release()");

        assertThat(browser.text(".tiles")).isEqualTo(figures);
    }

    @Test
    void shouldShowTheMeasureThatIsChosenInItsDefinition() {
        browser.open(served.address() + "/#measure/study-referrals");

        browser.click("dialog .to-map");

        browser.await("the counts")
                .until(() -> browser.text(".against").startsWith("With each county's share of the country: "));
        assertThat(browser.address()).endsWith("/?map=study-referrals");
        assertThat(browser.all("dialog[open]")).isEmpty();
        assertThat(browser.run("return document.activeElement.name")).isEqualTo("map");
    }
}
