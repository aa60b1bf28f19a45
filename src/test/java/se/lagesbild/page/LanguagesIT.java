package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Swedish and English. */
@ExtendWith(PageExtension.class)
class LanguagesIT {

    private static final String NAME = "#name-turnover-to-work";

    private static final String DAYS_OVER_TRANSITIONS = """
            const [numerator, denominator, done] = arguments;
            import("/page/format.js").then(({ words }) => done({ words: words("DAYS", { numerator, denominator }) }));
            """;

    private final ServedPage served;
    private final Chromium browser;

    LanguagesIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sv-SE,en | ''       | sv
            en-GB,sv | ''       | en
            de,sv,en | ''       | sv
            de,fr    | ''       | en
            sv       | ?lang=en | en
            en       | ?lang=sv | sv
            sv       | ?lang=xx | sv
            """)
    void shouldSpeakTheLanguageOfTheAddressOrElseTheBrowser(String preferred, String query, String spoken) {
        browser.languages(preferred);
        browser.open(served.address() + "/" + query);

        assertThat(browser.find("html").getDomAttribute("lang")).isEqualTo(spoken);
        assertThat(browser.text(NAME)).isEqualTo(spoken.equals("sv") ? "Omsättning till arbete" : "Turnover to work");
    }

    @Test
    void shouldWriteNumbersAndDatesAsTheLanguageDoes() {
        browser.open(served.address() + "/?lang=sv");
        String number = browser.text("[aria-labelledby=name-turnover-to-work] .now .number");

        assertThat(number).matches("\\d+,\\d");
        assertThat(browser.text("#as-of")).matches("Siffror per den \\d+ [a-zå]+ 2021");
        assertThat(browser.text("#month")).matches("[A-ZÅ][a-zå]+ 2021, månaden hittills");
        assertThat(browser.text("[aria-labelledby=name-turnover-to-work] .aim")).contains("5,4\u202f%");
        browser.click("#language [lang=en]");
        browser.await("English").until(() -> browser.text("#connection").equals("Live"));
        browser.awaitFigures();
        assertThat(browser.text("[aria-labelledby=name-turnover-to-work] .now .number"))
                .isEqualTo(number.replace(',', '.'));
        assertThat(browser.text("#as-of")).matches("Figures as of \\d+ [A-Z][a-z]+ 2021");
        assertThat(browser.text("[aria-labelledby=name-turnover-to-work] .aim")).contains("5.4\u202f%");
    }

    @Test
    void shouldKeepWhatIsShownInTheOtherLanguage() {
        browser.open(served.address() + "/?region=05&gender=MAN");

        browser.click("#language [lang=sv]");

        browser.await("Swedish").until(() -> browser.text("#shown").equals("Visas: Män i Östergötlands län (05)"));
        assertThat(browser.address()).endsWith("/?region=05&gender=MAN&lang=sv");
        assertThat(browser.find("#language [lang=sv]").getDomAttribute("aria-current"))
                .isEqualTo("true");
    }

    @Test
    void shouldKeepTheDefinitionInTheOtherLanguage() {
        browser.open(served.address() + "/#measure/turnover-to-work");
        browser.await("the definition").until(() -> browser.text("dialog h2").equals("Turnover to work"));

        browser.run("document.querySelector('#language [lang=sv]').click()");

        browser.await("it in Swedish").until(() -> browser.text("dialog h2").equals("Omsättning till arbete"));
        assertThat(browser.address()).endsWith("/?lang=sv#measure/turnover-to-work");
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1, 1, 1 day over 1 transition",
        "en, 1770, 16, 1\u202f770 days over 16 transitions",
        "sv, 1, 1, 1 dag på 1 övergång",
        "sv, 1770, 16, 1\u202f770 dagar på 16 övergångar"
    })
    void shouldTellOneFromMany(String language, long days, long transitions, String words) {
        browser.open(served.address() + "/?lang=" + language);

        Map<?, ?> told = browser.runLater(DAYS_OVER_TRANSITIONS, days, transitions);

        assertThat(told.get("words")).isEqualTo(words);
    }

    /** A browser keeps the pages before, and has six connections for all of them. */
    @Test
    void shouldGoOnHoweverOftenTheLanguageIsChanged() {
        browser.open(served.address() + "/?lang=en");

        for (int change = 0; change < 4; change++) {
            browser.click("#language [lang=sv]");
            browser.await("Swedish").until(() -> browser.text("#connection").equals("Direkt"));
            browser.awaitFigures();
            browser.click("#language [lang=en]");
            browser.await("English").until(() -> browser.text("#connection").equals("Live"));
            browser.awaitFigures();
        }
    }

    @Test
    void shouldMarkWhatIsInTheOtherLanguage() {
        browser.open(served.address() + "/?lang=sv");

        assertThat(browser.find(NAME + " + p").getDomAttribute("lang")).isEqualTo("en");
        assertThat(browser.text(NAME + " + p")).isEqualTo("Turnover to work");
    }

    @ParameterizedTest
    @CsvSource({"sv, Skäl: bygger på svar i en undersökning", "en, Reason: comes from answers to a survey"})
    void shouldSayInTheReadersLanguageWhyAMeasureCannotBeComputed(String language, String why) {
        browser.open(served.address() + "/?lang=" + language);
        browser.await("the reasons").until(() -> browser.count("#missing .why") > 0);

        assertThat(browser.wholeText("#missing .why")).isEqualTo(why);
    }
}
