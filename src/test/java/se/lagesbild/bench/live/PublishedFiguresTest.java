package se.lagesbild.bench.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.lagesbild.bench.Agreement;
import se.lagesbild.bench.FigureFile;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;

class PublishedFiguresTest {

    private static final Month MONTH = Month.of(2021, 3);
    private static final Cell WOMEN = new Cell("WOMAN", null, null, null);

    @TempDir
    private Path directory;

    @Test
    void shouldBeTheSameWhoeverComputedThemAndWhen() throws Exception {
        Agreement agreement = new Agreement(directory);
        agree(agreement, List.of(result(Cell.TOTAL, 2, 9, 1), result(WOMEN, 1, 4, 1)));
        agree(agreement, List.of(result(WOMEN, 1, 4, 7), result(Cell.TOTAL, 2, 9, 8)));

        assertThat(agreement.hashes()).hasSize(1);
    }

    @Test
    void shouldLeaveOutAFigureOfNobody() throws Exception {
        Agreement agreement = new Agreement(directory);
        agree(agreement, List.of(result(Cell.TOTAL, 2, 9, 1)));
        agree(agreement, List.of(result(Cell.TOTAL, 2, 9, 1), result(WOMEN, 0, 0, 1)));

        assertThat(agreement.hashes()).hasSize(1);
    }

    @Test
    void shouldDifferByASinglePersonInASingleCell() throws Exception {
        Agreement agreement = new Agreement(directory);
        agree(agreement, List.of(result(Cell.TOTAL, 2, 9, 1), result(WOMEN, 1, 4, 1)));

        assertThatThrownBy(() -> agree(agreement, List.of(result(Cell.TOTAL, 2, 9, 1), result(WOMEN, 1, 5, 1))))
                .isInstanceOf(Agreement.BrokenException.class)
                .hasMessageContaining(",WOMAN,,,,1,5,");
    }

    private void agree(Agreement agreement, List<Result> results) throws IOException, Agreement.BrokenException {
        Path csv = directory.resolve("answer");
        agreement.require("somebody", "question", FigureFile.write(PublishedFigures.rows(results), csv), csv);
    }

    private static Result result(Cell cell, long numerator, long denominator, long updatedAt) {
        Measure measure = CatalogueLoader.shipped().measures().get(0);
        return Result.of(
                measure,
                measure.periodAtEndOf(MONTH),
                cell,
                MONTH.lastDay(),
                new Figure(numerator, denominator),
                Result.Status.FINAL,
                0,
                updatedAt);
    }
}
