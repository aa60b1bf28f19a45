package se.lagesbild.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConfirmationTest {

    private final StringWriter questions = new StringWriter();

    private boolean isGiven(String typed, boolean isTerminal) throws IOException {
        return new Confirmation(new BufferedReader(new StringReader(typed)), isTerminal, new PrintWriter(questions))
                .isGiven("lagesbild");
    }

    @Test
    void shouldTakeTheWordAlone() throws IOException {
        assertThat(isGiven("lagesbild\n", true)).isTrue();
        assertThat(questions).hasToString("Type lagesbild to remove all this: ");
        assertThat(isGiven("y\n", true)).isFalse();
        assertThat(isGiven("Lagesbild\n", true)).isFalse();
        assertThat(isGiven("", true)).isFalse();
    }

    @Test
    void shouldAskNobodyWhereNobodyTypes() {
        assertThatThrownBy(() -> isGiven("lagesbild\n", false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("standard input is no terminal: --yes");
        assertThat(questions.toString()).isEmpty();
    }
}
