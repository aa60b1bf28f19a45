package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import se.lagesbild.catalogue.CatalogueLoader;

/** What a measure means is one step away, and the way back is one step, too. */
@ExtendWith(PageExtension.class)
class DefinitionIT {

    private static final String ID = "turnover-to-work";

    /** Population, result, each rule, longer periods; the source is quoted, and Swedish in any case. */
    private static final String WRITTEN = "dialog dd:nth-of-type(-n+5) span";

    private static final String OWN = """
            family: participation
            measures:
              - id: own
                version: "1"
                unit: PERSONS
                kind: stock
                population: {participatesIn: [STOM]}
                description:
                  name: My measure
                  swedishName: Mitt mått
                  population: Who participates
                  result: At the close
                  rules: [The first, The second]
                  source: En källa
                  quote: Ett citat
            """;

    private final ServedPage served;
    private final Chromium browser;

    DefinitionIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldOpenWithEnterAndCloseWithEscape() {
        browser.open(served.address());
        WebElement name = browser.find("#name-" + ID + " a");
        browser.run("arguments[0].focus()", name);

        browser.press(Keys.ENTER);

        browser.await("the definition").until(() -> browser.text("dialog h2").equals("Turnover to work"));
        assertThat(browser.address()).endsWith("#measure/" + ID);
        browser.press(Keys.ESCAPE);
        browser.await("it is closed").until(() -> browser.count("dialog[open]") == 0);
        assertThat(browser.run("return document.activeElement === arguments[0]", name))
                .isEqualTo(true);
        assertThat(browser.address()).isEqualTo(served.address() + "/");
    }

    @Test
    void shouldTellDefinitionAndMonths() {
        browser.open(served.address() + "/?lang=sv#measure/" + ID);
        browser.await("the definition").until(() -> browser.count("dialog[open] .months tbody tr") > 0);

        assertThat(browser.text("dialog h2")).isEqualTo("Omsättning till arbete");
        assertThat(browser.find("dialog h2 + .other").getDomAttribute("lang")).isEqualTo("en");
        assertThat(browser.text("dialog blockquote[lang=sv]")).contains("5,4");
        int months =
                served.json("/api/measures/" + ID + "/series").get("results").size();
        assertThat(browser.all("dialog .months tbody tr")).hasSize(months).hasSizeGreaterThan(11);
        assertThat(browser.text("dialog .months thead")).isEqualTo("Månad Siffra Underlag");
        assertThat(browser.find("dialog .months svg").getDomAttribute("aria-label"))
                .startsWith("Per månad: ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv | Personer som vid månadens ingång är öppet | De som under månaden övergått till arbete: | Månadens ingång är läget        | Summan av månadernas täljare
            en | Persons openly unemployed                 | Went to work during the month:             | The opening of a month is the | The sum of the months' numerators
            """)
    void shouldDefineInTheReadersLanguage(
            String language, String population, String result, String rule, String longerPeriods) {
        browser.open(served.address() + "/?lang=" + language + "#measure/" + ID);
        browser.await("the definition").until(() -> browser.count("dialog[open] dd") > 0);

        List<WebElement> written = browser.all(WRITTEN);
        assertThat(written).extracting(words -> words.getDomAttribute("lang")).containsOnly(language);
        assertThat(written).hasSize(9);
        assertThat(written.get(0).getText()).startsWith(population);
        assertThat(written.get(1).getText()).startsWith(result);
        assertThat(written.get(2).getText()).startsWith(rule);
        assertThat(written.get(8).getText()).startsWith(longerPeriods);
    }

    @Test
    void shouldDefineInEnglishAndMarkItWhereNobodyHasWrittenSwedish(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("own.yaml"), OWN);
        OtherServer other = new OtherServer(served, CatalogueLoader.shippedAnd(directory));
        try {
            browser.open(other.address() + "/?lang=sv#measure/own");
            browser.await("the definition").until(() -> browser.count("dialog[open] dd") > 0);

            assertThat(browser.text("dialog h2")).isEqualTo("Mitt mått");
            List<WebElement> written = browser.all(WRITTEN);
            assertThat(written)
                    .extracting(WebElement::getText)
                    .containsExactly(
                            "Who participates",
                            "At the close",
                            "The first",
                            "The second",
                            "The plain mean of the months.");
            assertThat(written)
                    .extracting(words -> words.getDomAttribute("lang"))
                    .containsOnly("en");
        } finally {
            other.stop();
        }
    }
}
