package se.lagesbild.bench.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.bench.Bar;
import se.lagesbild.bench.Comparison;
import se.lagesbild.bench.Machine;
import se.lagesbild.bench.Run;
import se.lagesbild.bench.Spread;

class ReportTablesTest {

    private static final Machine MACHINE = new Machine(2, 24L << 30, 8L << 30, "VM 17", "0.1.0", "2021-03-01");
    private static final List<Run> RUNS = List.of(
            new Run(1, "drain", 1_000, 2, 3), new Run(1, "replay", 1_000, 5, 6), new Run(2, "drain", 1_000, 4, 3));

    @Test
    void shouldShowEachContestantsMedian() {
        assertThat(text(1_000))
                .contains("| drain | 3.00 (2.00–4.00) | 333 | 3,000,000 |")
                .contains("| replay | 5.00 (5.00–5.00) | 200 | 6,000,000 |")
                .contains("Median of 2 rounds");
    }

    @Test
    void shouldSayWhetherABarIsMet() {
        assertThat(text(1_000))
                .contains("| speed | at least 0.50 | 0.40 | 0.45 (0.30–0.60) | missed by 20.0 % |")
                .contains("| other |  | 1.00 | 1.00 (1.00–1.00) |  |");
    }

    @Test
    void shouldShowMemoryByPersonAndByEvent() {
        assertThat(text(1_000)).contains("| 100 persons | 900 | 90 | 1000 | 100 |");
    }

    @Test
    void shouldSayWhenItIsATrial() {
        assertThat(text(1_000)).contains("trial");
        assertThat(text(20_000_000)).doesNotContain("trial");
    }

    private static String text(long events) {
        Report.History whole =
                new Report.History(60, "2019-01", "2021-06", 9, new Footprint(events, 100, 90_000, 100_000));
        Report.History tenth = new Report.History(6, "2019-01", "2021-06", 1, new Footprint(100, 10, 9_000, 10_000));
        List<Comparison> comparisons = List.of(
                new Comparison("speed", Bar.atLeast(0.5), 0.4, new Spread(0.45, 0.3, 0.6)),
                new Comparison("other", null, 1, new Spread(1, 1, 1)));
        return new ReportTables(new Report(
                        MACHINE, 2, 4, whole, tenth, new Report.Dump(7 << 20, 3), comparisons, Map.of(), RUNS))
                .text();
    }
}
