package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.environment.registry.EmbeddedRegistry;

/** While months pass and events of any month arrive, what is shown stays what a replay gives. */
class MovingClockTopologyTest {

    private static EmbeddedRegistry registry;

    @TempDir
    private Path stateDirectory;

    @BeforeAll
    static void startRegistry() {
        registry = EmbeddedRegistry.start();
    }

    @AfterAll
    static void stopRegistry() {
        registry.close();
    }

    @Test
    void shouldShowWhatAReplayGives() {
        assertThat(new LivePlay(1001, 1040).faults(registry, stateDirectory, Map.of()))
                .isEmpty();
    }
}
