package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.lagesbild.app.SettingsException;

@DisabledOnOs(OS.WINDOWS)
class StateDirectoryTest {

    @TempDir
    private Path directory;

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void shouldMakeADirectoryOfItsOwnBelowOthers() throws IOException {
        Path state = directory.resolve("var").resolve("state");

        new StateDirectory(state).prepare();

        assertThat(rights(state)).isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-x---", "rwxr-xr-x", "rwx--x--x", "rwxrwx---", "rwx------"})
    void shouldTakeTheRightsOfOthers(String before) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(before));

        new StateDirectory(directory).prepare();

        assertThat(rights(directory)).isEqualTo("rwx------");
    }

    @Test
    void shouldNotTakeADirectoryThatIsEverybodys() throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThatThrownBy(() -> new StateDirectory(directory).prepare())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("can be written by everybody");
        assertThat(rights(directory)).isEqualTo("rwxrwxrwx");
    }

    @Test
    void shouldSayThatItCannotBeMade() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> new StateDirectory(file.resolve("state")).prepare())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("state.dir " + file);
    }
}
