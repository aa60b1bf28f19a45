package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.lagesbild.documentation.Page;

class RunbookTest {

    private static final Page RUNBOOK = Page.of("docs/runbook.md");
    private static final String ADDRESS = "docs/runbook.md#";
    private static final Pattern SECTION = Pattern.compile("(?m)^## (Lagesbild\\w+)\n((?:(?!## ).*\n?)+)");
    private static final List<String> PARTS = List.of("Means", "Readers", "Look", "Do", "Escalate");

    private static final List<MatchResult> SECTIONS =
            SECTION.matcher(RUNBOOK.text()).results().toList();

    @Test
    void shouldBeWhereEachAlertLeads() {
        assertThat(ShippedFiles.alerts()).isNotEmpty().allSatisfy(alert -> {
            String address = alert.at("/annotations/runbook_url").textValue();
            assertThat(address).startsWith(ADDRESS);
            assertThat(RUNBOOK.anchors()).contains(address.substring(ADDRESS.length()));
        });
    }

    @Test
    void shouldHaveASectionForEachAlertInTheOrderOfTheRules() {
        assertThat(SECTIONS)
                .extracting(section -> section.group(1))
                .containsExactlyElementsOf(
                        ShippedFiles.alerts().stream().map(RulesTest::name).toList());
    }

    @Test
    void shouldTellTheSameOfEachAlert() {
        assertThat(SECTIONS)
                .isNotEmpty()
                .allSatisfy(section -> assertThat(section.group(2)
                                .lines()
                                .filter(line -> line.startsWith("- **"))
                                .map(line -> line.substring("- **".length(), line.indexOf(":**")))
                                .toList())
                        .as(section.group(1))
                        .isEqualTo(PARTS));
    }
}
