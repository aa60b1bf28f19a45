package se.lagesbild.oracle.sql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The statements that make an empty database one that can answer. */
record Script(List<String> parts) {

    private static final String EVENT = "1-event.sql";

    private static final List<String> DEFINITIONS = List.of(
            "2-vocabulary.sql",
            "3-known-event.sql",
            "4-state.sql",
            "5-stays.sql",
            "6-turnover.sql",
            "7-outcome-after-days.sql",
            "8-guarantee.sql",
            "9-figure.sql");

    private static final List<String> READ_BY_SEVERAL =
            List.of("known_event", "state", "participation", "episode_end", "studies_stay");

    /** The table of events. */
    static String eventTable() {
        return read(EVENT);
    }

    /** What is computed from events. */
    static Script definitions() {
        return new Script(DEFINITIONS.stream().map(Script::read).toList());
    }

    /** With tables in place of the views that several measures read. */
    Script kept() {
        Script kept = this;
        for (String view : READ_BY_SEVERAL) {
            kept = kept.with("CREATE VIEW " + view + " AS", "CREATE TABLE " + view + " AS");
        }
        return kept;
    }

    /**
     * With another text in place of one that occurs once.
     *
     * @throws IllegalArgumentException if it does not, so that no bug is seeded that is none
     */
    Script with(String text, String instead) {
        List<String> changed = new ArrayList<>();
        int places = 0;
        for (String part : parts) {
            for (int at = part.indexOf(text); at >= 0; at = part.indexOf(text, at + text.length())) {
                places++;
            }
            changed.add(part.replace(text, instead));
        }
        if (places != 1) {
            throw new IllegalArgumentException("occurs " + places + " times: " + text);
        }
        return new Script(changed);
    }

    private static String read(String name) {
        try (InputStream in = Script.class.getResourceAsStream("/oracle/sql/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
