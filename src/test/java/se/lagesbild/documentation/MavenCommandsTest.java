package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the pages say to Maven, the build has: the commands themselves are run by whoever runs this test. */
class MavenCommandsTest {

    private static final Pattern COMMAND = Pattern.compile("mvn [^`#\\n]*");
    private static final Pattern PROFILE = Pattern.compile(" -P *(\\w+)");
    private static final Pattern EXECUTION = Pattern.compile(" exec:exec@(\\w+)");
    private static final Pattern TEST = Pattern.compile(" -D(?:it\\.)?test=([A-Z]\\w+)");

    private final List<String> commands = Page.all().stream()
            .flatMap(page -> COMMAND.matcher(page.text()).results())
            .map(MatchResult::group)
            .toList();

    @Test
    void shouldNameProfilesAndExecutionsOfTheBuild() throws IOException {
        String build = Files.readString(Path.of("pom.xml"));

        assertThat(named(PROFILE))
                .contains("bench", "chaos")
                .allSatisfy(profile -> assertThat(build).containsPattern("<profile>\\s+<id>" + profile + "</id>"));
        assertThat(named(EXECUTION))
                .contains("live", "replay")
                .allSatisfy(
                        execution -> assertThat(build).containsPattern("<execution>\\s+<id>" + execution + "</id>"));
    }

    @Test
    void shouldNameTestsThatThereAre() throws IOException {
        try (var files = Files.walk(Path.of("src/test/java"))) {
            List<String> tests =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(named(TEST))
                    .isNotEmpty()
                    .allSatisfy(test -> assertThat(tests).contains(test + ".java"));
        }
    }

    private List<String> named(Pattern pattern) {
        return commands.stream()
                .flatMap(command -> pattern.matcher(command).results())
                .map(found -> found.group(1))
                .toList();
    }
}
