package se.lagesbild.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.calendar.Month;
import se.lagesbild.domain.calendar.Period;
import se.lagesbild.domain.measure.Cell;
import se.lagesbild.domain.measure.Figure;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Result;
import se.lagesbild.domain.measure.Result.Status;

/** Those who judge do find what is wrong. */
class TrailTest {

    private static final Measure MEASURE = CatalogueLoader.shipped().measures().get(0);
    private static final Month MONTH = Month.of(2021, 3);

    private final Trail trail = new Trail();

    private static Result result(long persons, Status status, int revision) {
        Figure figure = new Figure(1, persons);
        return Result.of(MEASURE, Period.of(MONTH), Cell.TOTAL, MONTH.lastDay(), figure, status, revision, 0);
    }

    private static ConsumerRecord<String, Result> record(Result result) {
        return new ConsumerRecord<>("measures.turnover", 0, 7, "cell", result);
    }

    private void tell(long persons, Status status, int revision) {
        trail.add(record(result(persons, status, revision)));
    }

    @Test
    void shouldAcceptWhatTellsSomethingNew() {
        tell(4, Status.PRELIMINARY, 0);
        tell(5, Status.PRELIMINARY, 0);
        tell(5, Status.FINAL, 0);
        tell(6, Status.REVISED, 1);

        assertThat(trail.faults()).isEmpty();
        assertThat(trail.length()).isEqualTo(4);
    }

    @Test
    void shouldFindWhatIsToldTwice() {
        tell(4, Status.FINAL, 0);
        tell(4, Status.FINAL, 0);

        assertThat(trail.faults()).singleElement().asString().startsWith("told twice, at offset 7");
    }

    @Test
    void shouldFindAGapInRevisions() {
        tell(4, Status.FINAL, 0);
        tell(5, Status.REVISED, 2);

        assertThat(trail.faults()).singleElement().asString().startsWith("revision 2 after 0");
    }

    @Test
    void shouldHoldWhatIsShownAgainstWhatWasPublished() {
        Map<String, Result> shown = Map.of("a", result(4, Status.FINAL, 0), "b", result(9, Status.LIVE, 0));

        assertThat(Trail.unpublished(shown, Map.of("a", result(4, Status.FINAL, 0))))
                .isEmpty();
        assertThat(Trail.unpublished(shown, Map.of("a", result(5, Status.FINAL, 0))))
                .hasSize(1);
        assertThat(Trail.unpublished(shown, Map.of())).hasSize(1);
        assertThat(Trail.unpublished(Map.of(), Map.of("a", result(4, Status.FINAL, 0))))
                .hasSize(1);
    }

    @Test
    void shouldFindWhatFallsWherePersonsOnlyCome() {
        Growth growth = new Growth(Map.of("cell", result(4, Status.LIVE, 0)));

        growth.add(record(result(5, Status.LIVE, 0)));
        assertThat(growth.falls()).isEmpty();
        growth.add(record(result(3, Status.LIVE, 0)));
        assertThat(growth.falls()).hasSize(1);
    }

    @Test
    void shouldFindWhatIsMissingOrTooMuch() {
        assertThat(Verdict.differences(List.of("a", "a", "b"), List.of("b", "a", "a")))
                .isEmpty();
        assertThat(Verdict.differences(List.of("a", "a", "b"), List.of("a", "c")))
                .containsExactly("missing: a", "missing: b", "too much: c");
    }
}
