package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.testing.InstalledProgram;

/** The compose files, as Compose itself reads them. */
class ComposeConfigIT {

    @ParameterizedTest
    @ValueSource(strings = {"-f docker/compose.yaml", "-f docker/compose.yaml -f docker/test-images/compose.yaml"})
    void shouldBeUnderstood(String files) throws IOException, InterruptedException {
        String compose =
                InstalledProgram.find("docker-compose", "docker-compose").toString();
        List<String> command = Stream.of(compose, files, "config")
                .flatMap(part -> Stream.of(part.split(" ", -1)))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(told).isZero();
        assertThat(Yaml.parse(told).mapping("services").names())
                .contains(
                        "kafka", "schema-registry", "lagesbild-1", "lagesbild-2", "simulator", "prometheus", "grafana");
    }
}
