package se.lagesbild.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Reads back what {@link EventMeters} has counted.
 *
 * @param registry that of the meters
 */
public record EventCounts(MeterRegistry registry) {

    public long accepted() {
        return total(EventMeters.ACCEPTED);
    }

    public Map<String, Long> rejectedByReason() {
        return by("reason", EventMeters.REJECTED);
    }

    public Map<String, Long> duplicateByReason() {
        return by("reason", EventMeters.DUPLICATE);
    }

    public long late() {
        return total(EventMeters.LATE);
    }

    public Map<String, Long> anomalousByReason() {
        return by("reason", EventMeters.ANOMALOUS);
    }

    public Map<String, Long> revisionsByMeasure() {
        return by("measure", EventMeters.REVISIONS);
    }

    private long total(String name) {
        return registry.find(name).counters().stream()
                .mapToLong(EventCounts::count)
                .sum();
    }

    private Map<String, Long> by(String label, String name) {
        Map<String, Long> counts = new TreeMap<>();
        for (Counter counter : registry.find(name).counters()) {
            counts.merge(Objects.requireNonNull(counter.getId().getTag(label)), count(counter), Long::sum);
        }
        return counts;
    }

    private static long count(Counter counter) {
        return (long) counter.count();
    }
}
