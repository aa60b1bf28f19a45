package se.lagesbild.oracle.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison is worth something only if it fails when something is wrong: each of these must be found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededSqlBugsTest {

    private static final Instant SOME_TIME = Instant.parse("2020-06-15T08:00:00Z");

    private final HostileEvents events = HostileEvents.ofSeeds(1, 300);
    private final Replayed all = events.replayed(null);
    private final Replayed some = events.replayed(SOME_TIME);

    private Path file = Path.of("");

    @BeforeAll
    void writeEvents(@TempDir Path directory) throws IOException {
        file = events.write(directory);
    }

    static List<SeededSqlBug> bugs() {
        return SeededSqlBug.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bugs")
    void shouldBeFound(SeededSqlBug bug) throws SQLException {
        Instant asOf = bug.isInVintage() ? SOME_TIME : null;
        Replayed right = bug.isInVintage() ? some : all;
        try (SqlOracle wrong = SqlOracle.ofJsonLines(file, asOf, bug.in(Script.definitions()))) {
            assertThat(right.differencesFrom(wrong, List.of(bug.measure()))).isNotEmpty();
        }
    }
}
