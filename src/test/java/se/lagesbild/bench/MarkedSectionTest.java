package se.lagesbild.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedSectionTest {

    private static final MarkedSection SECTION = new MarkedSection("speed");

    @Test
    void shouldReplaceWhatIsBetweenItsMarks() {
        String page = "# Page\n\n<!-- speed: begin -->\nold\n<!-- speed: end -->\n\nText\n";

        assertThat(SECTION.replacedIn(page, "new\n"))
                .isEqualTo("# Page\n\n<!-- speed: begin -->\nnew\n<!-- speed: end -->\n\nText\n");
    }

    @Test
    void shouldRefuseAPageWithoutIt() {
        assertThatThrownBy(() -> SECTION.replacedIn("# Page\n", "new\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("<!-- speed: begin -->");
    }

    @ParameterizedTest
    @ValueSource(strings = {"replay of a topic", "live"})
    void shouldBeOnThePageThatBenchmarksWrite(String name) throws IOException {
        String page = Files.readString(Path.of("docs", "performance.md"));

        assertThat(new MarkedSection(name).replacedIn(page, "new\n")).contains("begin -->\nnew\n<!--");
    }
}
