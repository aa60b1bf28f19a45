package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each measure's card: women and men, the target's light, and the line of months. */
@ExtendWith(PageExtension.class)
class CardsIT {

    /** All cards at once: one question to the browser for each part of each would take minutes. */
    private static final String READ_CARDS = """
            const light = (place) => [...place.querySelectorAll(".light.met, .light.missed")]
                .map((node) => [
                  node.className.replace("light ", ""),
                  node.querySelector(".shape").tagName,
                  node.querySelector("span").textContent,
                ].join(", "))
                .join() || "no light";
            const gender = (row) => {
              const [now, before] = row.querySelectorAll("td");
              return `${row.querySelector("th").textContent}: ${now.textContent}, ${before.firstChild.textContent}, ${light(before)}`;
            };
            const line = (trend) => {
              const months = trend.querySelector("path.line:not(.to-date)").getAttribute("d").match(/[ML]/g) ?? [];
              const dashed = [...trend.querySelectorAll("line")].filter((one) => getComputedStyle(one).strokeDasharray !== "none");
              const running = trend.querySelectorAll("circle.to-date");
              const beyond = trend.querySelectorAll(".beyond");
              return `${months.length} months, ${running.length} running, ${dashed.length} dashed, ${beyond.length} beyond`;
            };
            return Object.fromEntries([...document.querySelectorAll(".card")].map((card) => [
              card.querySelector("h3").id.slice("name-".length),
              [...card.querySelectorAll(".genders tbody tr")].map(gender)
                  .concat(light(card.querySelector(".aim")), line(card.querySelector(".trend"))),
            ]));
            """;

    private final ServedPage served;
    private final Chromium browser;

    CardsIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @Test
    void shouldShowOfEachMeasureWhatTheApiSays() {
        browser.open(served.address());

        browser.await("what the API says")
                .untilAsserted(() -> assertThat(differences()).isEmpty());

        // Nothing of this is seen where there is nothing to show, whatever day it is when other tests have let some
        // pass.
        assertThat(shown()).hasSizeGreaterThan(20);
        List<String> parts = shown().values().stream().flatMap(List::stream).toList();
        assertThat(parts)
                .anyMatch(part -> part.startsWith("Women: ") && !part.endsWith("no light"))
                .anyMatch(part -> part.contains("met, circle, "))
                .anyMatch(part -> part.contains("missed, path, "))
                .anyMatch(part -> part.endsWith(" running, 1 dashed, 0 beyond"))
                .anyMatch(part -> part.endsWith(" running, 0 dashed, 0 beyond"))
                .anyMatch(part -> part.endsWith(" running, 0 dashed, 1 beyond"));
    }

    private List<String> differences() {
        Map<String, List<String>> shown = shown();
        Map<String, List<String>> expected = new CardsOfApi(served).all();
        assertThat(shown.keySet()).isEqualTo(expected.keySet());
        return expected.keySet().stream()
                .filter(measure -> !expected.get(measure).equals(shown.get(measure)))
                .map(measure -> measure + " shows " + shown.get(measure) + " instead of " + expected.get(measure))
                .toList();
    }

    @SuppressWarnings("unchecked") // it is what the script makes
    private Map<String, List<String>> shown() {
        return (Map<String, List<String>>) browser.run(READ_CARDS);
    }
}
