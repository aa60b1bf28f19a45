package se.lagesbild.replay.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Property;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.ShareOfStock;
import se.lagesbild.replay.OutputFormat;
import se.lagesbild.replay.Question;
import se.lagesbild.testing.Measured;

class DifferenceWriterTest {

    private static final Property OPEN = Property.inCategories(Set.of("11"));
    private static final Measure SHARE = Measured.measure("share", new ShareOfStock(OPEN, OPEN));
    private static final Period MARCH = Period.parse("2021-03");
    private static final Cell OFFICE = new Cell(null, null, null, "Öst, norr");

    private static final List<Difference> DIFFERENCES = List.of(
            difference(Cell.TOTAL, new Figure(1, 3L), new Figure(2, 3L), 4),
            difference(OFFICE, null, new Figure(1, 0L), null));

    private static Difference difference(
            Cell cell, @Nullable Figure published, Figure replayed, @Nullable Integer later) {
        Result result =
                published == null ? null : Result.of(SHARE, MARCH, cell, 0, published, Result.Status.REVISED, 2, 0);
        return new Difference(SHARE, Question.Asked.of(MARCH), cell, result, replayed, later);
    }

    private static String written(OutputFormat format) throws IOException {
        StringBuilder out = new StringBuilder();
        new DifferenceWriter(format).write(DIFFERENCES, out);
        return out.toString();
    }

    @Test
    void shouldWriteCsv() throws IOException {
        assertThat(written(OutputFormat.CSV))
                .isEqualTo("measure,period,gender,region,municipality,office,"
                        + "published_numerator,published_denominator,published_value,"
                        + "replayed_numerator,replayed_denominator,replayed_value,status,revision,later_registrations\n"
                        + "share,2021-03,,,,,1,3,0.333333,2,3,0.666667,REVISED,2,4\n"
                        + "share,2021-03,,,,\"Öst, norr\",0,0,,1,0,,,,\n");
    }

    @Test
    void shouldWriteJsonLines() throws IOException {
        assertThat(written(OutputFormat.JSONL).lines())
                .hasSize(2)
                .last()
                .isEqualTo("{\"measure\":\"share\",\"period\":\"2021-03\",\"gender\":null,\"region\":null,"
                        + "\"municipality\":null,\"office\":\"Öst, norr\",\"published_numerator\":0,"
                        + "\"published_denominator\":0,\"published_value\":null,\"replayed_numerator\":1,"
                        + "\"replayed_denominator\":0,\"replayed_value\":null,\"status\":null,\"revision\":null,"
                        + "\"later_registrations\":null}");
    }

    @Test
    void shouldWriteATable() throws IOException {
        assertThat(written(OutputFormat.TABLE).lines())
                .hasSize(3)
                .element(1)
                .asString()
                .containsPattern("share +2021-03 +1 +3 +0.3333 +2 +3 +0.6667 +REVISED +2 +4$");
    }
}
