package se.lagesbild.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Markdown file. */
public record Page(Path file, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\n(.*?)^```$");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    public static Page of(String file) {
        return of(Path.of(file));
    }

    /** Those of the project, and not of what is built or kept beside it. */
    static List<Page> all() {
        try (Stream<Path> top = Files.list(Path.of(""));
                Stream<Path> docs = Files.walk(Path.of("docs"));
                Stream<Path> sources = Files.walk(Path.of("src"))) {
            return Stream.of(top, docs, sources)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(Page::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page of(Path file) {
        try {
            return new Page(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands in fenced blocks of this language. */
    List<String> blocks(String language) {
        return BLOCK.matcher(text)
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** The targets of its links, outside of blocks. */
    List<String> links() {
        return groups(LINK);
    }

    /** The anchors of its headings, as renderers make them. */
    public List<String> anchors() {
        return groups(HEADING).stream()
                .map(heading -> heading.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} -]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** The rows of its tables. */
    public List<String> rows() {
        return rows(text);
    }

    /** The rows of the tables between the heading with this title and the next heading of its level. */
    public List<String> rowsBelow(String title) {
        String heading = "\n## " + title + "\n";
        int start = text.indexOf(heading);
        if (start < 0) {
            throw new AssertionError(file + " has no heading '## " + title + "'");
        }
        int end = text.indexOf("\n## ", start + heading.length());
        return rows(text.substring(start, end < 0 ? text.length() : end));
    }

    private static List<String> rows(String text) {
        return text.lines().filter(line -> line.startsWith("| ")).toList();
    }

    private List<String> groups(Pattern pattern) {
        return pattern.matcher(BLOCK.matcher(text).replaceAll(""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
