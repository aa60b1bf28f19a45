package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.lagesbild.documentation.Page;

class RunbookTest {

    private static final Page RUNBOOK = Page.of("docs/runbook.md");
    private static final String ADDRESS = "docs/runbook.md#";
    private static final Pattern SECTION = Pattern.compile("(?m)^## (Lagesbild\\w+)\n((?:(?!## ).*\n?)+)");
    private static final List<String> PARTS = List.of("Means", "Readers", "Look", "Do", "Escalate");

    private static final Map<String, String> SECTIONS = new LinkedHashMap<>();

    static {
        SECTION.matcher(RUNBOOK.text()).results().forEach(section -> SECTIONS.put(section.group(1), section.group(2)));
    }

    @Test
    void shouldBeWhereEachAlertLeads() {
        assertThat(ShippedFiles.alerts()).isNotEmpty().allSatisfy(alert -> {
            String own = RulesTest.name(alert).toLowerCase(Locale.ROOT);
            assertThat(alert.at("/annotations/runbook_url").textValue()).isEqualTo(ADDRESS + own);
            assertThat(RUNBOOK.anchors()).contains(own);
        });
    }

    @Test
    void shouldHaveASectionForEachAlertInTheOrderOfTheRules() {
        assertThat(SECTIONS.keySet())
                .containsExactlyElementsOf(
                        ShippedFiles.alerts().stream().map(RulesTest::name).toList());
    }

    @Test
    void shouldTellTheSameOfEachAlert() {
        assertThat(SECTIONS).isNotEmpty();
        SECTIONS.forEach((alert, text) -> assertThat(text.lines()
                        .filter(line -> line.startsWith("- **"))
                        .map(line -> line.substring("- **".length(), line.indexOf(":**"))))
                .as(alert)
                .containsExactlyElementsOf(PARTS));
    }
}
