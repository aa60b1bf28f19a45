package se.lagesbild.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that an option cannot mean are wrong usage. */
class OptionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo --days-per-second NaN",
                "demo --days-per-second Infinity",
                "demo --days-per-second -Infinity",
                "demo --days-per-second 0",
                "demo --days-per-second -1",
                "demo --people 0",
                "demo --people -5",
                "demo --people NaN",
                "demo --port -1",
                "demo --port 65536",
                "demo --duration -5s",
                "demo --duration 0s",
                "demo --duration 9223372036854775807h",
                "demo --duration 99999999999h",
                "run --port -1 --bootstrap-servers a:1 --schema-registry http://a:1",
                "simulate --people 0 --out -",
                "simulate --months -1 --out -",
                "simulate --events 0 --out -"
            })
    void shouldBeRefusedByName(String line) {
        String[] args = line.split(" ", -1);

        CommandRun run = CommandRun.of(args);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains(args[1]);
    }
}
