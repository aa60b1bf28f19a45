package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.app.SettingsException;

class InstanceNameTest {

    @TempDir
    private Path state;

    @Test
    void shouldStayWithTheState() {
        String name = InstanceName.of(state, "one");

        assertThat(name).matches("[0-9a-f-]{36}");
        assertThat(InstanceName.of(state, "one")).isEqualTo(name);
        assertThat(InstanceName.of(state, "another")).isNotEqualTo(name);
    }

    @Test
    void shouldBeMadeAnewIfItWasNotWrittenToItsEnd() throws Exception {
        Files.writeString(state.resolve("one.instance"), "\n");

        assertThat(InstanceName.of(state, "one")).isNotBlank();
    }

    @Test
    void shouldSayWhereItCannotBeRead() throws Exception {
        Files.createDirectory(state.resolve("one.instance"));

        assertThatThrownBy(() -> InstanceName.of(state, "one"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("one.instance");
    }
}
