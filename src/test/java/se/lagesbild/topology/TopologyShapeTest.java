package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.environment.registry.EmbeddedRegistry;

/** Names of stores and internal topics are in state on disk and in brokers: a change needs a migration. */
class TopologyShapeTest {

    @TempDir
    private Path stateDirectory;

    @Test
    void shouldKeepItsShape() throws IOException {
        String expected = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("topology.txt"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);

        try (EmbeddedRegistry registry = EmbeddedRegistry.start();
                TopologyFixture topology = new TopologyFixture(registry, stateDirectory, "2021-01-01")) {
            String shape = topology.shape().replaceAll("extractor class: .*\\)", "extractor)");

            assertThat(shape.strip()).isEqualTo(expected.strip());
        }
    }
}
