package se.lagesbild.app.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.app.Settings;
import se.lagesbild.app.SettingsException;

class ResetPlanTest {

    @Test
    void shouldTakeTheInternalTopicsOfTheApplicationAlone() {
        Predicate<String> internal = ResetPlan.internalOf("a.b");

        assertThat(internal).accepts("a.b-sums-changelog", "a.b-partials-repartition");
        assertThat(internal)
                .rejects(
                        "a.b-more-sums-changelog",
                        "aab-sums-changelog",
                        "xa.b-sums-changelog",
                        "a.b-sums-changelog-x",
                        "a.b-changelog",
                        "a.b-sums-results",
                        "jobseeker.status-changes");
    }

    @Test
    void shouldStayBelowTheDirectoryOfAllState() {
        Settings settings = Settings.of(Map.of("state.dir", "/var/state/", "application.id", "counts"));

        assertThat(LocalState.of(settings).directory()).isEqualTo(Path.of("/var/state/counts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "../other", "/etc", "a/b", "a/..", "/var/state"})
    void shouldRefuseAnApplicationWhoseIdLeadsElsewhere(String id) {
        Settings settings = Settings.of(Map.of("state.dir", "/var/state", "application.id", id));

        assertThatThrownBy(() -> LocalState.of(settings))
                .isInstanceOf(SettingsException.class)
                .hasMessage("setting 'application.id' is '" + id + "', which names no directory below /var/state");
    }
}
