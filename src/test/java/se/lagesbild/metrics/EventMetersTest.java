package se.lagesbild.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;

class EventMetersTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final EventMeters meters = new EventMeters(CatalogueLoader.shipped().measures(), registry);

    @Test
    void shouldCountAcceptedEventsByType() {
        meters.accepted("ENROLLED");
        meters.accepted("ENROLLED");
        meters.accepted("VOIDED");

        assertThat(registry.scrape())
                .contains("lagesbild_events_total{type=\"ENROLLED\"} 2.0")
                .contains("lagesbild_events_total{type=\"VOIDED\"} 1.0");
    }

    @Test
    void shouldShowEveryCounterFromTheStart() {
        assertThat(registry.scrape())
                .contains("lagesbild_events_total{type=\"ENROLLED\"} 0.0")
                .contains("lagesbild_events_duplicate_total{reason=\"OUTDATED\"} 0.0")
                .contains("lagesbild_revisions_total{measure=\"turnover-to-work\"} 0.0")
                .contains("lagesbild_events_rejected_total{reason=\"UNDECODABLE\"} 0.0")
                .contains("lagesbild_events_anomalous_total{reason=\"END_BEFORE_START\"} 0.0")
                .contains("lagesbild_events_late_total 0.0");
    }

    @Test
    void shouldCountWhatIsWrongWithEvents() {
        meters.rejected(Refusal.Reason.UNKNOWN_CATEGORY);
        meters.anomalous(Anomaly.END_BEFORE_START);
        meters.unchanged(History.Addition.DUPLICATE);
        meters.late();

        assertThat(registry.scrape())
                .contains("lagesbild_events_rejected_total{reason=\"UNKNOWN_CATEGORY\"} 1.0")
                .contains("lagesbild_events_anomalous_total{reason=\"END_BEFORE_START\"} 1.0")
                .contains("lagesbild_events_duplicate_total{reason=\"DUPLICATE\"} 1.0")
                .contains("lagesbild_events_late_total 1.0");
    }

    @Test
    void shouldTimeFromEventToResult() {
        meters.visibleAfter(Duration.ofMillis(120));

        assertThat(registry.scrape())
                .contains("lagesbild_event_to_result_seconds_count 1")
                .contains("lagesbild_event_to_result_seconds_sum 0.12")
                .contains("lagesbild_event_to_result_seconds_bucket{le=\"60.0\"} 1");
    }
}
