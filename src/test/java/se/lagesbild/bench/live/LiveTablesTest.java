package se.lagesbild.bench.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.lagesbild.bench.Machine;

class LiveTablesTest {

    private static final Machine MACHINE = new Machine(2, 24L << 30, 2L << 30, "VM 17", "0.1.0", "2021-03-01");
    private static final Map<String, Sent> SENT = Map.of(
            "app-partials-repartition", new Sent(10, 2_000),
            "app-histories-changelog", new Sent(900, 50_000),
            "app-sums-changelog", new Sent(100, 10_000),
            "measures.turnover", new Sent(500, 30_000));

    @Test
    void shouldShowWhatEachTakes() {
        assertThat(text())
                .contains("| one | 3.0 | 5.0 (4.0–6.0) | 200 | 7000.0 | 1000.0 |")
                .contains("| other | 8.0 | 8.0 (8.0–8.0) | 125 | 9000.0 | 2000.0 |");
    }

    @Test
    void shouldShowWhatIsSentByTheKindOfTopicWhereItIsKnown() {
        assertThat(text())
                .contains("| one | 0.0100 | 2.0 | 1.0000 | 60.0 | 0.5000 | 30.0 | 300 | 1.0 |")
                .doesNotContain("| other | 0.0");
    }

    @Test
    void shouldShowLatency() {
        assertThat(text()).contains("| bare | 52 (50–54) | 101 (100–102) | 130 |");
    }

    @Test
    void shouldShowWhatARestoreTakes() {
        assertThat(text())
                .contains("| with its state | 3.0 (3.0–3.0) |")
                .contains("| without, from changelogs | 5.0 (5.0–5.0) |")
                .contains("2.50 versions a person");
    }

    @Test
    void shouldSayWhenItIsATrial() {
        assertThat(text()).contains("trial");
    }

    private static String text() {
        List<LiveRun> runs = List.of(
                new LiveRun(1, "one", 1_000, 2, 4, 7, 1, SENT, 30_000 + (1 << 20), 30_000),
                new LiveRun(1, "other", 1_000, 8, 8, 9, 2, Map.of(), 0, 0),
                new LiveRun(2, "one", 1_000, 4, 6, 7, 1, SENT, 30_000 + (1 << 20), 30_000));
        List<Restore> restores = List.of(new Restore(1, 3, 5, 250));
        List<Latency> latencies =
                List.of(new Latency(1, "bare", 10, 50, 100, 130), new Latency(2, "bare", 10, 54, 102, 110));
        return new LiveTables(new LiveReport(
                        MACHINE, 1_000, 100, 300, List.of(), Map.of("all", "abc"), runs, restores, latencies))
                .text();
    }
}
