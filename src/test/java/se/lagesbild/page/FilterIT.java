package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose figures are shown can be chosen, and the address keeps it. */
@ExtendWith(PageExtension.class)
class FilterIT {

    private static final String MEASURE = "turnover-to-work";

    private final ServedPage served;
    private final Chromium browser;

    FilterIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldShowWhomTheFormNamesAndKeepThemInTheAddress() {
        browser.open(served.address());

        browser.choose("[name=region]", "01");
        shouldShow("?region=01", "Stockholms län (01)");
        browser.choose("[name=municipality]", "0180");
        shouldShow("?region=01&municipality=0180", "Stockholm (0180), Stockholms län (01)");
        browser.click("[name=gender][value=WOMAN]");
        shouldShow("?region=01&municipality=0180&gender=WOMAN", "Women in Stockholm (0180), Stockholms län (01)");

        browser.reload();
        shouldShow("?region=01&municipality=0180&gender=WOMAN", "Women in Stockholm (0180), Stockholms län (01)");
        browser.back();
        shouldShow("?region=01&municipality=0180", "Stockholm (0180), Stockholms län (01)");
        browser.choose("[name=region]", "");
        browser.await("the whole country").until(() -> browser.text("#shown").isEmpty());
        assertThat(browser.address()).isEqualTo(served.address() + "/");
    }

    private void shouldShow(String cell, String whom) {
        JsonNode months =
                served.json("/api/measures/" + MEASURE + "/series" + cell).get("results");
        JsonNode figure = months.get(months.size() - 1);
        String words = "%d of %d person"
                .formatted(
                        figure.get("numerator").asLong(),
                        figure.get("denominator").asLong());
        browser.await(whom).untilAsserted(() -> {
            assertThat(browser.text("#shown")).isEqualTo("Shown: " + whom);
            assertThat(browser.text("[aria-labelledby='name-" + MEASURE + "'] .now .words"))
                    .startsWith(words);
        });
        assertThat(browser.address()).isEqualTo(served.address() + "/" + cell);
        assertThat(browser.run("return document.title")).isEqualTo(whom + " – Lägesbild");
    }

    @Test
    void shouldKeepTheRestOfTheAddress() {
        browser.open(served.address() + "/?lang=sv&map=turnover-to-studies");

        browser.choose("[name=region]", "05");

        browser.await("the county").until(() -> browser.text("#shown").equals("Visas: Östergötlands län (05)"));
        assertThat(browser.address()).endsWith("/?lang=sv&map=turnover-to-studies&region=05");
    }
}
