package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** What a measure means is one step away, and the way back is one step, too. */
@ExtendWith(PageExtension.class)
class DefinitionIT {

    private static final String ID = "turnover-to-work";

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
        assertThat(browser.text("dialog [lang=en]")).isNotEmpty();
        assertThat(browser.text("dialog blockquote[lang=sv]")).contains("5,4");
        int months =
                served.json("/api/measures/" + ID + "/series").get("results").size();
        assertThat(browser.all("dialog .months tbody tr")).hasSize(months).hasSizeGreaterThan(11);
        assertThat(browser.text("dialog .months thead")).isEqualTo("Månad Siffra Underlag");
        assertThat(browser.find("dialog .months svg").getDomAttribute("aria-label"))
                .startsWith("Per månad: ");
    }
}
