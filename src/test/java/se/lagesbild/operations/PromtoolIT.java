package se.lagesbild.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What is shipped for Prometheus, as its own tool judges it. */
class PromtoolIT {

    private static final Path CONFIG = ShippedFiles.PROMETHEUS.resolve("prometheus.yml");
    private static final Path RULES = ShippedFiles.PROMETHEUS.resolve("rules/lagesbild.yml");
    private static final Path CASES = ShippedFiles.PROMETHEUS.resolve("rules/lagesbild_test.yml");

    @Test
    void shouldAcceptTheConfiguration() throws Exception {
        // Not whether its files are there: the token is where it runs.
        Promtool checked = Promtool.run("check", "config", "--syntax-only", "--lint-fatal", CONFIG.toString());

        assertThat(checked.status()).as(checked.told()).isZero();
        assertThat(checked.told()).contains("is valid prometheus config file syntax");
    }

    @Test
    void shouldAcceptTheRules() throws Exception {
        Promtool checked = Promtool.run("check", "rules", "--lint-fatal", RULES.toString());

        assertThat(checked.status()).as(checked.told()).isZero();
        assertThat(checked.told()).contains(ShippedFiles.rules().size() + " rules found");
    }

    @Test
    void shouldSeeAlertsFireInTheirCasesAlone() throws Exception {
        Promtool tested = Promtool.run("test", "rules", CASES.toString());

        assertThat(tested.status()).as(tested.told()).isZero();
    }
}
