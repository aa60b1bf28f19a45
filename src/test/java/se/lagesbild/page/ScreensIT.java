package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From phone to wall, in light and dark, in both languages; the pictures are in target/screenshots. */
@ExtendWith(PageExtension.class)
class ScreensIT {

    /** Elements that are wider than their place, not those that are for who hears the page. */
    private static final String TOO_WIDE = """
            return [...document.querySelectorAll("body *")]
                .filter((node) => !node.matches(".spoken, svg *") && node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 1
                    && (getComputedStyle(node).overflowX !== "visible" || node.matches(".sheet, .sheet *, .card, .card *")))
                .map((node) => node.outerHTML.slice(0, 120));
            """;

    private final ServedPage served;
    private final Chromium browser;

    ScreensIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({
        "phone,360,780,light,sv",
        "phone,360,780,dark,en",
        "tablet,820,1180,light,en",
        "laptop,1440,900,light,sv",
        "laptop,1440,900,dark,en",
        "wall,3840,2160,light,en",
        "wall,3840,2160,dark,sv"
    })
    void shouldFit(String screen, int width, int height, String scheme, String language) {
        browser.size(width, height);
        browser.prefer(scheme, "no-preference");
        browser.open(served.address() + "/?lang=" + language);
        String name = String.join("-", screen, scheme, language);
        browser.photograph(name);
        if (width < 2000) {
            browser.photographAll(name + "-all");
        }

        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) browser.run(TOO_WIDE)).isEmpty();

        browser.click(".headline h3 a");
        browser.await("the definition is shown")
                .until(() -> browser.find("dialog[open] .months table").isDisplayed());
        browser.photograph(name + "-definition");
        assertThat((Long) browser.run("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        assertThat((List<?>) browser.run(TOO_WIDE)).isEmpty();
    }
}
