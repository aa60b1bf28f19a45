package se.lagesbild.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import se.lagesbild.app.Settings;

/** The application's Dockerfile agrees with the project, as far as that can be told without an engine. */
class ImageTest {

    private static final String DOCKERFILE = read("docker/lagesbild/Dockerfile");
    private static final Pom POM = Pom.ofTheProject();

    @Test
    void shouldHaveAJavaThatCanRunTheJar() {
        assertThat(Integer.parseInt(only("ARG JDK=eclipse-temurin:(\\d+)\\.")))
                .isGreaterThanOrEqualTo(Integer.parseInt(POM.property("maven.compiler.release")));
    }

    @Test
    void shouldTellTheProjectsVersion() {
        assertThat(only("org.opencontainers.image.version=\"(.*)\"")).isEqualTo(POM.version());
        assertThat(only("docker build -t lagesbild:(\\S+)")).isEqualTo(POM.version());
    }

    @Test
    void shouldRunAsAUserOfItsOwn() {
        String user = only("(?m)^USER (\\d+):\\d+$");

        assertThat(Integer.parseInt(user)).isPositive();
        assertThat(only("useradd --uid (\\d+)")).isEqualTo(user);
    }

    @Test
    void shouldSetWhatCanBeSet() {
        assertThatCode(() -> Settings.of(Settings.fromEnvironment(Map.of(only("(LAGESBILD_\\w+)="), "x"))))
                .doesNotThrowAnyException();
    }

    /** A volume takes its owner from the directory; elsewhere the user may not write. */
    @Test
    void shouldKeepStateWhereItsUserMayWrite() {
        String directory = only("LAGESBILD_STATE_DIR=(\\S+)");

        assertThat(only("(?m)^VOLUME (\\S+)$")).isEqualTo(directory);
        assertThat(all("install -d -o 10001 -g 10001 (?:-m \\d+ )?(\\S+)")).contains(directory);
        assertThat(only("--home-dir (\\S+)")).isEqualTo(directory);
    }

    @Test
    void shouldRunWhatIsCopiedIntoIt() {
        List<String> copied = all("(?m)^COPY (?:--from=\\w+ )?\\S+ (/\\S+)$");

        assertThat(only("\"-jar\", \"(\\S+)\"")).isEqualTo("/opt/lagesbild/lagesbild.jar");
        assertThat(only("(?m)^RUN java \\S+ (\\S+)$")).isEqualTo("/opt/lagesbild/lagesbild.jar");
        assertThat(copied).contains("/opt/lagesbild/", "/opt/lagesbild", "/opt/java");
        assertThat(only("ENV PATH=([^:]+):")).isEqualTo("/opt/java/bin");
        assertThat(copied).contains("/usr/local/bin/" + only("(?m)^HEALTHCHECK .* CMD \\[\"(\\w+)\"]$"));
        assertThat(Path.of("docker/lagesbild/healthy")).isExecutable();
    }

    @Test
    void shouldBeBuiltFromWhatIsPassedOn() {
        List<String> passedOn = read(".dockerignore")
                .lines()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();

        assertThat(all("(?m)^COPY (?!--from)(\\S+)")).containsExactlyInAnyOrderElementsOf(passedOn);
        assertThat(passedOn)
                .filteredOn(file -> !file.startsWith("target/"))
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    private static String only(String pattern) {
        List<String> found = all(pattern);
        assertThat(found).as(pattern).hasSize(1);
        return found.get(0);
    }

    private static List<String> all(String pattern) {
        return Pattern.compile(pattern)
                .matcher(DOCKERFILE)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
