package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** With the keyboard alone everything can be reached, and one sees where one is. */
@ExtendWith(PageExtension.class)
class KeyboardIT {

    /** Names what a mouse can use; of a group of radio buttons the chosen one, since arrows lead to the others. */
    private static final String USABLE = """
            const usable = "a[href], button, select:not(:disabled), summary, input:checked";
            return [...document.querySelectorAll(usable)]
                .filter((node) => !node.closest("dialog"))
                .map((node, at) => node.dataset.at = `${at} ${node.outerHTML.slice(0, 80)}`);
            """;

    /**
     * Notes after each step where the focus is, whether there is an outline, and whether the place is in sight and not
     * covered.
     */
    private static final String WATCH = """
            window.steps = [];
            addEventListener("keyup", ({ key }) => {
              if (key !== "Tab") {
                return;
              }
              const node = document.activeElement;
              const shown = node.type === "radio" ? node.nextElementSibling : node;
              const box = shown.getBoundingClientRect();
              const top = document.elementFromPoint(
                  Math.min(innerWidth - 1, box.left + Math.min(box.width, 20) / 2),
                  box.top + Math.min(box.height, 20) / 2);
              const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
              steps.push({
                at: node.dataset.at ?? "",
                outlined: outlineStyle === "solid" && parseFloat(outlineWidth) >= 2 && !/^rgba.*, 0\\)$/.test(outlineColor),
                seen: top !== null && (shown.contains(top) || node === top || top.contains(shown) && top.tagName !== "BODY"),
              });
            });
            """;

    private static final String BEGIN_AT_THE_END = """
            steps.length = 0;
            document.querySelector(`[data-at="${CSS.escape(arguments[0])}"]`).focus();
            """;

    /** What has the focus without being usable: a region that scrolls. */
    private static final int OTHERS = 5;

    private final ServedPage served;
    private final Chromium browser;

    KeyboardIT(ServedPage served, Chromium browser) {
        this.served = served;
        this.browser = browser;
    }

    @ParameterizedTest
    @ValueSource(ints = {1440, 360})
    void shouldReachEverything(int width) {
        browser.size(width, 780);
        browser.open(served.address());
        List<Object> usable = new ArrayList<>((List<?>) browser.run(USABLE));
        assertThat(usable).hasSizeGreaterThan(50);
        browser.run(WATCH);

        browser.press(usable.size() + OTHERS, Keys.TAB);

        shouldHaveReached(usable);
        // On the way back, what comes into sight comes from above, where the filter stays.
        browser.run(BEGIN_AT_THE_END, usable.remove(usable.size() - 1));
        Collections.reverse(usable);

        browser.press(usable.size() + OTHERS, Keys.TAB, Keys.SHIFT);

        shouldHaveReached(usable);
    }

    private void shouldHaveReached(List<Object> usable) {
        List<Map<?, ?>> steps = new ArrayList<>();
        ((List<?>) browser.run("return steps"))
                .stream()
                        .<Map<?, ?>>map(step -> (Map<?, ?>) step)
                        .filter(step -> !step.get("at").equals(""))
                        .limit(usable.size())
                        .forEach(steps::add);

        assertThat(steps).extracting(step -> step.get("at")).isEqualTo(usable);
        assertThat(steps).filteredOn(step -> step.containsValue(false)).isEmpty();
    }
}
