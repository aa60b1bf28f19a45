package se.lagesbild.oracle.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.oracle.WorkedCase;
import se.lagesbild.replay.FigureRow;
import se.lagesbild.testing.EventsFile;

/** What a replay comes to, in every cell of every month, is what SQL makes of the contract's text. */
class FiguresAgainstSqlTest {

    private static final int SEEDS = Integer.getInteger("lagesbild.oracle.sqlSeeds", 1_000);
    private static final Instant SOME_TIME = Instant.parse("2020-06-15T08:00:00Z");

    @TempDir
    private Path directory;

    static List<WorkedCase> cases() {
        return WorkedCase.all().stream().filter(story -> !rows(story).isEmpty()).toList();
    }

    private static List<WorkedCase.Expected> rows(WorkedCase story) {
        return story.expected().stream()
                .filter(row -> Replayed.MEASURES.contains(row.measure()))
                .toList();
    }

    /** SQL is worth comparing with if it knows the answers that were found by hand. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void sqlShouldGiveTheFiguresComputedByHand(WorkedCase story) throws Exception {
        Path file = EventsFile.write(story.events(), directory);
        Map<Optional<Instant>, List<WorkedCase.Expected>> byVintage =
                rows(story).stream().collect(Collectors.groupingBy(row -> Optional.ofNullable(row.asOf())));
        for (Map.Entry<Optional<Instant>, List<WorkedCase.Expected>> vintage : byVintage.entrySet()) {
            try (SqlOracle sql = SqlOracle.ofJsonLines(file, vintage.getKey().orElse(null))) {
                story.check(vintage.getValue(), row -> figures(sql, row));
            }
        }
    }

    private static Map<Cell, Figure> figures(SqlOracle sql, WorkedCase.Expected row) {
        try {
            return sql.figures(List.of(row.measure()), row.month(), row.month()).stream()
                    .filter(figure -> row.grouping().has(figure.cell()))
                    .collect(Collectors.toMap(FigureRow::cell, FigureRow::figure));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> vintages() {
        return Stream.of(Arguments.of((Object) null), Arguments.of(SOME_TIME));
    }

    @ParameterizedTest(name = "as of {0}")
    @MethodSource("vintages")
    void replayShouldGiveTheFiguresOfSql(@Nullable Instant asOf) throws Exception {
        HostileEvents events = HostileEvents.ofSeeds(1, SEEDS);
        Replayed replayed = events.replayed(asOf);
        try (SqlOracle sql = SqlOracle.ofJsonLines(events.write(directory), asOf)) {
            assertThat(replayed.differencesFrom(sql, Replayed.MEASURES)).isEmpty();
        }
        assertThat(replayed.size()).isGreaterThan(20_000);
    }

    @Test
    void parquetShouldHoldTheSameEvents() throws SQLException, IOException {
        HostileEvents events = HostileEvents.ofSeeds(1, 100);
        Path parquet = directory.resolve("events.parquet");
        try (SqlOracle sql = SqlOracle.ofJsonLines(events.write(directory), null)) {
            sql.writeParquet(parquet);
        }
        assertHolds(parquet, events);
    }

    @Test
    void copyOfJsonLinesShouldHoldTheSameEvents() throws SQLException, IOException {
        HostileEvents events = HostileEvents.ofSeeds(1, 100);
        Path parquet = directory.resolve("copy.parquet");
        SqlOracle.copyToParquet(events.write(directory), parquet);
        assertHolds(parquet, events);
    }

    private void assertHolds(Path parquet, HostileEvents events) throws SQLException {
        try (SqlOracle sql = SqlOracle.ofParquet(parquet, null)) {
            sql.limit(2, "1GB", directory);
            assertThat(events.replayed(null).differencesFrom(sql, List.of("turnover-to-work")))
                    .isEmpty();
        }
    }
}
