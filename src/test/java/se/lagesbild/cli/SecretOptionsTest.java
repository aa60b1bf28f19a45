package se.lagesbild.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Everybody on a machine can read command lines. */
class SecretOptionsTest {

    private static Stream<CommandSpec> commands(CommandSpec command) {
        return Stream.concat(
                Stream.of(command),
                command.subcommands().values().stream().flatMap(each -> commands(each.getCommandSpec())));
    }

    @Test
    void shouldNotExist() {
        CommandSpec program = new CommandLine(new LagesbildCommand()).getCommandSpec();

        assertThat(commands(program).flatMap(command -> command.args().stream()).map(SecretOptionsTest::text))
                .hasSizeGreaterThan(50)
                .noneMatch(text -> text.matches(".*(password|passwd|secret|token|credential|jaas|user|login|key).*"));
    }

    private static String text(ArgSpec argument) {
        String names = argument.isOption() ? String.join(" ", ((CommandLine.Model.OptionSpec) argument).names()) : "";
        return (names + " " + argument.paramLabel()).toLowerCase(Locale.ROOT);
    }

    @Test
    void shouldNotComeWithTheRegistrysAddress() {
        CommandRun run = CommandRun.of(
                "load", "--events", "x", "--bootstrap-servers", "a:1", "--schema-registry", "http://me:hush@r:8081");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .contains("--schema-registry must not hold a password")
                .doesNotContain("hush");
    }
}
