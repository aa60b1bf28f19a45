package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What axe-core finds: the rules of WCAG 2.2 on the levels A and AA, and what its makers recommend. */
@ExtendWith(PageExtension.class)
class AccessibilityIT {

    private static final String RUN = """
            const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
            const done = arguments[arguments.length - 1];
            axe.run({ runOnly: tags }).then((found) => done({
              passed: found.passes.length,
              violations: found.violations.flatMap((rule) =>
                  rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 200)} ${node.failureSummary}`)),
            }));
            """;

    private final ServedPage served;
    private final Chromium browser;

    AccessibilityIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @ParameterizedTest
    @CsvSource({
        "light, en, 1440, ''",
        "light, sv, 360, ''",
        "dark, sv, 1440, ''",
        "dark, en, 360, ''",
        "light, sv, 1440, #measure/turnover-to-work",
        "light, en, 360, #measure/turnover-to-work",
        "dark, en, 1440, #measure/turnover-to-work",
        "dark, sv, 360, #measure/turnover-to-work"
    })
    void shouldHaveNoViolations(String scheme, String language, int width, String dialog) throws IOException {
        browser.size(width, 900);
        browser.prefer(scheme, "no-preference");
        browser.open(served.address() + "/?region=01&lang=" + language + dialog);
        if (!dialog.isEmpty()) {
            browser.await("the definition").until(() -> browser.count("dialog[open] .months tbody tr") > 0);
        }
        // Folded parts are part of the page.
        browser.run("document.querySelectorAll('details').forEach((details) => details.open = true)");

        browser.run(axe());
        Findings findings = Findings.of(browser.runLater(RUN));

        assertThat(findings.violations).isEmpty();
        assertThat(findings.passed).isGreaterThan(20);
    }

    private record Findings(long passed, List<?> violations) {

        static Findings of(Map<?, ?> found) {
            return new Findings((Long) found.get("passed"), (List<?>) found.get("violations"));
        }
    }

    private static String axe() throws IOException {
        try (InputStream script = AccessibilityIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
