package se.lagesbild.oracle.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.replay.FigureRow;

/** Figures as SQL computes them from the events in a file. A database in memory, until it is closed. */
public final class SqlOracle implements AutoCloseable {

    private final Connection connection;

    private SqlOracle(String events, @Nullable Instant asOf, Script definitions) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute(events);
        execute("SET VARIABLE as_of = "
                + (asOf == null ? "NULL::TIMESTAMP" : "make_timestamp_ms(" + asOf.toEpochMilli() + ")"));
        for (String definition : definitions.parts()) {
            execute(definition);
        }
    }

    /**
     * Of the events in a file of JSON lines, as they are there. What several measures read is computed once.
     *
     * @param asOf only what was registered by this instant exists; null: all
     */
    public static SqlOracle ofJsonLines(Path file, @Nullable Instant asOf) throws SQLException {
        return ofJsonLines(file, asOf, Script.definitions());
    }

    static SqlOracle ofJsonLines(Path file, @Nullable Instant asOf, Script definitions) throws SQLException {
        return new SqlOracle(Script.eventTable() + EventFiles.insertJsonLines(file), asOf, definitions.kept());
    }

    /** Of the events in a Parquet file. Each answer is one query that reads the file anew. */
    public static SqlOracle ofParquet(Path file, @Nullable Instant asOf) throws SQLException {
        return new SqlOracle(EventFiles.viewOfParquet(file), asOf, Script.definitions());
    }

    /**
     * Copies events from a file of JSON lines to a Parquet file, in about the same order. Whoever insists on the very
     * order lets DuckDB keep all of a large file in memory, up to its limit.
     */
    public static void copyToParquet(Path jsonLines, Path parquet) throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = database.createStatement()) {
            statement.execute("SET preserve_insertion_order = false; SET memory_limit = '2GB'; SET temp_directory = "
                    + EventFiles.quoted(parquet.resolveSibling("spill").toString()));
            statement.execute(Script.eventTable() + EventFiles.copyToParquet(jsonLines, parquet));
        }
    }

    /**
     * How much of the machine may be used.
     *
     * @param memory {@code 8GB} for example
     * @param spill directory for what does not fit into it
     */
    public void limit(int threads, String memory, Path spill) throws SQLException {
        execute("SET threads = " + threads + "; SET memory_limit = '" + memory + "'; SET temp_directory = "
                + EventFiles.quoted(spill.toString()));
    }

    /** Writes the events to a Parquet file. */
    public void writeParquet(Path file) throws SQLException {
        execute(EventFiles.writeParquet(file));
    }

    /**
     * The measures' figures in all breakdowns, by month; what counts nobody is not there.
     *
     * @param first the first month
     * @param last the last month, inclusive
     */
    public List<FigureRow> figures(Collection<String> measures, Month first, Month last) throws SQLException {
        execute("SET VARIABLE first_month = DATE '" + first + "-01'");
        execute("SET VARIABLE last_month = DATE '" + last + "-01'");
        String wanted = measures.stream().map(EventFiles::quoted).collect(Collectors.joining(", "));
        List<FigureRow> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("FROM figure WHERE measure IN (" + wanted + ")")) {
            while (answer.next()) {
                rows.add(row(answer));
            }
        }
        return rows;
    }

    private static FigureRow row(ResultSet answer) throws SQLException {
        return new FigureRow(
                answer.getString("measure"),
                answer.getString("period"),
                new Cell(
                        answer.getString("gender"),
                        answer.getString("region"),
                        answer.getString("municipality"),
                        answer.getString("office")),
                new Figure(answer.getLong("numerator"), answer.getObject("denominator", Long.class)));
    }

    private void execute(String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
