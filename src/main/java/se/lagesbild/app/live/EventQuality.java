package se.lagesbild.app.live;

import java.time.Instant;
import se.lagesbild.http.Quality;
import se.lagesbild.metrics.EventCounts;

/**
 * What has become of events, as the meters have counted it.
 *
 * @param since when the meters began
 */
record EventQuality(EventCounts meters, Instant since) implements Quality {

    @Override
    public Counts counts() {
        return new Counts(
                since,
                meters.accepted(),
                meters.rejectedByReason(),
                meters.duplicateByReason(),
                meters.late(),
                meters.anomalousByReason(),
                meters.revisionsByMeasure());
    }
}
