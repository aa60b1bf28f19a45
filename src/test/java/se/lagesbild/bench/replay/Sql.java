package se.lagesbild.bench.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import se.lagesbild.bench.FigureFile;
import se.lagesbild.bench.HistoryTopic;
import se.lagesbild.oracle.sql.SqlOracle;
import se.lagesbild.replay.FigureRow;

/** What DuckDB does: the same measures, months and breakdowns from a Parquet file, as CSV. */
record Sql(Path parquet, HistoryTopic history, List<String> measures, int threads) {

    static final String MEMORY = "8GB";

    /** @return the hash of the figures */
    String run(Path csv) throws IOException, SQLException {
        try (SqlOracle sql = SqlOracle.ofParquet(parquet, null)) {
            sql.limit(threads, MEMORY, parquet.resolveSibling("spill"));
            List<FigureRow> rows = new ArrayList<>(sql.figures(measures, history.first(), history.last()));
            rows.sort(FigureRow.ORDER);
            return FigureFile.write(rows, csv);
        }
    }
}
