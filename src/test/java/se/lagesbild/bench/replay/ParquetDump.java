package se.lagesbild.bench.replay;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.oracle.sql.SqlOracle;
import se.lagesbild.wire.json.JsonEventWriter;

/** The same events as a Parquet file, by way of JSON lines. */
final class ParquetDump implements Consumer<StatusChange>, AutoCloseable {

    private final Path lines;
    private final Path parquet;
    private final JsonEventWriter writer;

    ParquetDump(Path directory) throws IOException {
        lines = directory.resolve("events.jsonl");
        parquet = directory.resolve("events.parquet");
        writer = new JsonEventWriter(new BufferedOutputStream(Files.newOutputStream(lines), 1 << 16));
    }

    @Override
    public void accept(StatusChange event) {
        try {
            writer.write(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the dump and gives the Parquet file. */
    Path finish() throws IOException, SQLException {
        writer.close();
        SqlOracle.copyToParquet(lines, parquet);
        Files.delete(lines);
        return parquet;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
