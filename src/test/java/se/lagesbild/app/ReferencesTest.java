package se.lagesbild.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferencesTest {

    private final References references = new References(Map.of("REGISTRY_USER", "reader:pass"));

    @TempDir
    private Path directory;

    private String resolve(String value) {
        return references.resolve(Map.of("key", value)).get("key");
    }

    @Test
    void shouldReadAKeyOfAPropertiesFile() throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.properties"), "password=two words\nother=x\n");

        assertThat(resolve("login required password=\"${file:" + file + ":password}\";"))
                .isEqualTo("login required password=\"two words\";");
    }

    @Test
    void shouldReadTheTextOfAFileWithoutTheEndOfItsLine() throws IOException {
        Files.writeString(directory.resolve("token"), "abc\n");
        Files.writeString(directory.resolve("user"), "me");

        assertThat(resolve("${directory:" + directory + ":user}:${directory:" + directory + ":token}"))
                .isEqualTo("me:abc");
    }

    @Test
    void shouldReadEnvironmentVariables() {
        assertThat(resolve("${env:REGISTRY_USER}")).isEqualTo("reader:pass");
    }

    @Test
    void shouldLeaveAloneWhatIsNoReference() {
        assertThat(resolve("${other:x}")).isEqualTo("${other:x}");
        assertThat(resolve("costs $5")).isEqualTo("costs $5");
    }

    @Test
    void shouldNameTheSettingAndTheReferenceIfThereIsNothing() throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.properties"), "other=hush\n");

        assertThatThrownBy(() -> resolve("${env:MISSING}"))
                .isInstanceOf(SettingsException.class)
                .hasMessage("setting 'key': there is nothing at ${env:MISSING}");
        assertThatThrownBy(() -> resolve("${file:" + file + ":password}"))
                .hasMessage("setting 'key': there is nothing at ${file:" + file + ":password}");
        assertThatThrownBy(() -> resolve("${directory:" + directory + ":password}"))
                .hasMessageStartingWith("setting 'key': there is nothing at ${directory:");
        assertThatThrownBy(() -> resolve("${file:" + directory.resolve("no-such-file") + ":password}"))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("setting 'key': ")
                .hasMessageContaining("no-such-file");
        assertThatThrownBy(() -> resolve("${directory:" + directory.resolve("nowhere") + ":password}"))
                .isInstanceOf(SettingsException.class);
    }

    @Test
    void shouldServeEverySettingWhereverItGoes() throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.properties"), "a=1\nb=2\nc=3\nd=4\n");
        String from = "${file:" + file + ":";

        Settings settings = Settings.of(Map.of(
                "bootstrap.servers", "b:" + from + "a}",
                "kafka.ssl.key.password", from + "b}",
                "streams.client.rack", from + "c}",
                "basic.auth.user.info", "u:" + from + "d}"));

        assertThat(settings.kafka())
                .containsOnly(Map.entry("bootstrap.servers", "b:1"), Map.entry("ssl.key.password", "2"));
        assertThat(settings.streams()).containsOnly(Map.entry("client.rack", "3"));
        assertThat(settings.registry()).containsOnly(Map.entry("basic.auth.user.info", "u:4"));
    }
}
