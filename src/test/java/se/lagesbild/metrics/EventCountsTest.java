package se.lagesbild.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;

class EventCountsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventMeters meters = new EventMeters(CatalogueLoader.shipped().measures(), registry);
    private final EventCounts counts = new EventCounts(registry);

    @Test
    void shouldAddUpAcceptedEventsOfAllTypes() {
        meters.accepted("ENROLLED");
        meters.accepted("ENROLLED");
        meters.accepted("DEREGISTERED");

        assertThat(counts.accepted()).isEqualTo(3);
    }

    @Test
    void shouldTellWhatIsWrongByReason() {
        meters.rejected(Refusal.Reason.UNDECODABLE);
        meters.rejected(Refusal.Reason.UNDECODABLE);
        meters.unchanged(History.Addition.OUTDATED);
        meters.anomalous(Anomaly.END_BEFORE_START);
        meters.revised("turnover-to-work");
        meters.late();

        assertThat(counts.rejectedByReason())
                .hasSameSizeAs(Refusal.Reason.values())
                .containsEntry("UNDECODABLE", 2L)
                .containsEntry("MISSING_FIELD", 0L);
        assertThat(counts.duplicateByReason())
                .containsOnlyKeys("DUPLICATE", "OUTDATED")
                .containsEntry("OUTDATED", 1L);
        assertThat(counts.anomalousByReason()).hasSameSizeAs(Anomaly.values()).containsEntry("END_BEFORE_START", 1L);
        assertThat(counts.revisionsByMeasure())
                .hasSameSizeAs(CatalogueLoader.shipped().measures())
                .containsEntry("turnover-to-work", 1L);
        assertThat(counts.late()).isEqualTo(1);
    }
}
