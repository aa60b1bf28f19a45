package se.lagesbild.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LinksTest {

    private static final Pattern ELSEWHERE = Pattern.compile("https?://.*");

    /** Directories that one machine has and another has not. */
    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.~/])/(home|root|tmp|work|Users)/");

    @Test
    void shouldFindThePages() {
        assertThat(Page.all())
                .extracting(page -> page.file().toString())
                .contains("README.md", "docs/concepts.md", "docs/reference/commands.md");
    }

    @Test
    void shouldLeadToFilesAndHeadingsThatExist() {
        List<String> dead = new ArrayList<>();
        for (Page page : Page.all()) {
            page.links().stream()
                    .filter(link -> !ELSEWHERE.matcher(link).matches() && !leadsSomewhere(page, link))
                    .forEach(link -> dead.add(page.file() + ": " + link));
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void shouldNotNameDirectoriesOfOneMachine() {
        assertThat(Page.all()).allSatisfy(page -> assertThat(page.text()).doesNotContainPattern(MACHINE_PATH));
    }

    private static boolean leadsSomewhere(Page page, String link) {
        int hash = link.indexOf('#');
        String name = hash < 0 ? link : link.substring(0, hash);
        Path directory = Objects.requireNonNullElse(page.file().getParent(), Path.of(""));
        Path target = name.isEmpty() ? page.file() : directory.resolve(name).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || Page.of(target.toString()).anchors().contains(link.substring(hash + 1));
    }
}
