package se.lagesbild.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was played, and what came of it, as a table in Markdown. */
final class Tally {

    private static final Path FILE = Path.of("target", "chaos", "tally.md");

    private final List<String> rows = new ArrayList<>();
    private int kills;
    private int differing;

    /** @param crashes how many processes ended by themselves, and had to be started anew */
    void add(String act, int killed, int crashes, int events, Times times, Verdict verdict) {
        kills += killed;
        differing += verdict.differing().size();
        String row = String.format(
                Locale.ROOT,
                "| %s | %d | %d | %,d | %,d | %d | %d | %d | %s | %s |",
                act,
                killed,
                crashes,
                events,
                verdict.cells(),
                verdict.differing().size(),
                verdict.trail().size(),
                verdict.refused().size(),
                times.toReadyText(),
                times.toNoLagText());
        rows.add(row);
        System.out.println(row);
    }

    void tell(long seed, int events) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                String.format(
                        Locale.ROOT,
                        "%d kills, %,d events, %d differing cells; seed %d",
                        kills,
                        events,
                        differing,
                        seed),
                "",
                "| act | kills | ended by themselves | events so far | cells | differing | told wrongly | refused wrongly "
                        + "| s to `running`: median / most | s to no lag |",
                "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"));
        lines.addAll(rows);
        note(lines);
    }

    /** What was played before is of no interest any more. */
    static void begin() {
        try {
            Files.deleteIfExists(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Prints lines, and adds them to the file. */
    static void note(List<String> lines) {
        lines.forEach(System.out::println);
        try {
            Files.createDirectories(FILE.getParent());
            Files.write(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
