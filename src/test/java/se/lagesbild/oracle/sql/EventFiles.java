package se.lagesbild.oracle.sql;

import java.nio.file.Path;

/** The statements that bring events from files into the table of events, and out of it. */
final class EventFiles {

    private static final String COLUMNS = """
            eventId: 'VARCHAR', personId: 'VARCHAR', effectiveDate: 'DATE', registeredAt: 'TIMESTAMP', type: 'VARCHAR',
            category: 'VARCHAR', gender: 'VARCHAR', birthDate: 'DATE', municipality: 'VARCHAR', office: 'VARCHAR',
            education: 'VARCHAR', reducedWorkCapacity: 'BOOLEAN', reason: 'VARCHAR', programme: 'VARCHAR',
            participationId: 'VARCHAR', plannedEnd: 'DATE', outcome: 'VARCHAR', decision: 'VARCHAR', kind: 'VARCHAR',
            intervention: 'VARCHAR', activityId: 'VARCHAR', activity: 'VARCHAR', workplace: 'BOOLEAN',
            externalProvider: 'BOOLEAN', studies: 'VARCHAR', studiesId: 'VARCHAR', voids: 'VARCHAR'
            """;

    private EventFiles() {}

    /** The table's columns are the contract's fields in their order. */
    static String insertJsonLines(Path file) {
        return "INSERT INTO event " + ofJsonLines(file) + ";";
    }

    private static String ofJsonLines(Path file) {
        return "FROM read_json(" + quoted(file.toString()) + ", format = 'newline_delimited', columns = {" + COLUMNS
                + "})";
    }

    static String viewOfParquet(Path file) {
        return "CREATE VIEW event AS FROM read_parquet(" + quoted(file.toString()) + ");";
    }

    static String writeParquet(Path file) {
        return "COPY event TO " + parquet(file);
    }

    /** Names and types are those of the table of events, which is empty. */
    static String copyToParquet(Path jsonLines, Path file) {
        return "COPY (FROM event UNION ALL " + ofJsonLines(jsonLines) + ") TO " + parquet(file);
    }

    private static String parquet(Path file) {
        return quoted(file.toString()) + " (FORMAT parquet, COMPRESSION zstd);";
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
