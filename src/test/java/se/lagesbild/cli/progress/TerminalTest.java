package se.lagesbild.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {

    @ParameterizedTest
    @ValueSource(strings = {"/dev/pts/0", "/dev/pts/12", "/dev/tty", "/dev/tty1", "/dev/ttyS0", "/dev/console"})
    void shouldKnowATerminal(String device) {
        assertThat(Terminal.isTerminal(Path.of(device))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipe:[4711]", "socket:[4711]", "/dev/null", "/dev/ptsx", "/tmp/dev/pts/0", "/tmp/tty"})
    void shouldKnowWhatIsNone(String target) {
        assertThat(Terminal.isTerminal(Path.of(target))).isFalse();
    }
}
