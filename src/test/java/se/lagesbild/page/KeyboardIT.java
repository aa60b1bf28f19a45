package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** With the keyboard alone everything can be reached, and one sees where one is. */
@ExtendWith(PageExtension.class)
class KeyboardIT {

    /** Numbers what a mouse can use; of a group of radio buttons the chosen one, since arrows lead to the others. */
    private static final String USABLE = """
            const usable = "a[href], button, select:not(:disabled), summary, input:checked";
            return [...document.querySelectorAll(usable)]
                .filter((node) => !node.closest("dialog"))
                .map((node, at) => node.dataset.at = String(at));
            """;

    /** Where the focus is, whether there is an outline, and whether the place is in sight and not covered. */
    private static final String FOCUS = """
            const node = document.activeElement;
            const shown = node.type === "radio" ? node.nextElementSibling : node;
            const box = shown.getBoundingClientRect();
            const top = document.elementFromPoint(
                Math.min(innerWidth - 1, box.left + Math.min(box.width, 20) / 2), box.top + Math.min(box.height, 20) / 2);
            return {
              at: node.dataset.at ?? "",
              outlined: getComputedStyle(shown).outlineStyle === "solid",
              seen: top !== null && (shown.contains(top) || node === top || top.contains(shown) && top.tagName !== "BODY"),
              what: node.outerHTML.slice(0, 100),
            };
            """;

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
        Set<Object> reached = new LinkedHashSet<>();
        List<Object> unseen = new ArrayList<>();

        for (int step = 0; step < usable.size() + 5 && reached.size() < usable.size(); step++) {
            browser.press(Keys.TAB);
            Map<?, ?> focus = (Map<?, ?>) browser.run(FOCUS);
            if (!focus.get("at").equals("")) {
                reached.add(focus.get("at"));
                if (!Boolean.TRUE.equals(focus.get("outlined")) || !Boolean.TRUE.equals(focus.get("seen"))) {
                    unseen.add(focus);
                }
            }
        }

        assertThat(reached).hasSizeGreaterThan(50).containsExactlyElementsOf(usable);
        assertThat(unseen).isEmpty();
    }
}
