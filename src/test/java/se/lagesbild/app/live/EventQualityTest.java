package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.http.Quality;
import se.lagesbild.metrics.EventCounts;
import se.lagesbild.metrics.EventMeters;

class EventQualityTest {

    private static final Instant SINCE = Instant.parse("2021-03-15T11:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EventMeters meters = new EventMeters(CatalogueLoader.shipped().measures(), registry);

    /** Most of the counts are of one type, and one could stand in another's place. */
    @Test
    void shouldTellEachCountUnderItsOwnName() {
        meters.accepted("ENROLLED");
        meters.rejected(Refusal.Reason.UNDECODABLE);
        meters.unchanged(History.Addition.OUTDATED);
        meters.late();
        meters.late();
        meters.anomalous(Anomaly.END_BEFORE_START);
        meters.revised("turnover-to-work");

        Quality.Counts counts = new EventQuality(new EventCounts(registry), SINCE).counts();

        assertThat(counts.since()).isEqualTo(SINCE);
        assertThat(counts.accepted()).isEqualTo(1);
        assertThat(counts.rejected()).containsEntry("UNDECODABLE", 1L);
        assertThat(counts.duplicate()).containsEntry("OUTDATED", 1L);
        assertThat(counts.late()).isEqualTo(2);
        assertThat(counts.anomalous()).containsEntry("END_BEFORE_START", 1L);
        assertThat(counts.revisions()).containsEntry("turnover-to-work", 1L);
    }
}
