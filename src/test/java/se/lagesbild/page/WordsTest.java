package se.lagesbild.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page's words: both languages have the same, and all of them are used. */
class WordsTest {

    private static final Path PAGE = Path.of("src/main/resources/se/lagesbild/http/page");
    private static final Pattern ENTRY = Pattern.compile("(?m)^  \"([^\"]+)\": \"(.*)\",$");
    private static final Pattern VALUE = Pattern.compile("\\{\\w+}");
    private static final Pattern IN_DOCUMENT = Pattern.compile("data-(?:words|label)=\"([^\"]+)\"");
    private static final Pattern SAID = Pattern.compile("say\\(\"([^\"]+)\"");

    private final Map<String, String> english = words("words.en.js");
    private final Map<String, String> swedish = words("words.sv.js");

    /** By name; a line that is no entry would be missing. */
    private static Map<String, String> words(String file) {
        String text = read(PAGE.resolve(file));
        Map<String, String> words = new TreeMap<>();
        ENTRY.matcher(text).results().forEach(entry -> words.put(entry.group(1), entry.group(2)));
        assertThat(words).hasSize((int)
                text.lines().filter(line -> line.startsWith("  \"")).count());
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void shouldSayTheSameInBothLanguages() {
        assertThat(swedish.keySet()).isEqualTo(english.keySet()).hasSizeGreaterThan(100);
        assertThat(swedish)
                .allSatisfy((name, text) -> assertThat(values(text)).as(name).isEqualTo(values(english.get(name))));
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Test
    void shouldHaveWordsForAllThatIsSaid() {
        Set<String> said = new TreeSet<>();
        said.addAll(group(IN_DOCUMENT));
        said.addAll(group(SAID));

        assertThat(said)
                .hasSizeGreaterThan(70)
                .allSatisfy(name -> assertThat(english).containsKey(name));
    }

    private static Set<String> group(Pattern pattern) {
        return pattern.matcher(sources()).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    /** A name is used as it is, or its beginning before something that is told apart. */
    @Test
    void shouldHaveNoWordsThatNobodySays() {
        String sources = sources();
        List<String> unused = english.keySet().stream()
                .filter(name -> !sources.contains('"' + name + '"'))
                .filter(name ->
                        !name.contains(".") || !sources.contains('`' + name.substring(0, name.indexOf('.') + 1) + "${"))
                .toList();

        assertThat(unused).isEmpty();
    }

    private static String sources() {
        try (Stream<Path> files = Files.list(PAGE)) {
            return files.filter(file -> file.toString().matches(".*\\.(js|html)"))
                    .filter(file -> !file.getFileName().toString().matches("words\\...\\.js"))
                    .sorted()
                    .map(WordsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
