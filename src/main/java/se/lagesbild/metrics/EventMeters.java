package se.lagesbild.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.topology.LiveObserver;
import se.lagesbild.wire.ChangeType;

/**
 * Counts what becomes of events, and times how long a figure takes to follow them. All counters are there from the start:
 * an increase from nothing to one is none to Prometheus.
 */
public final class EventMeters implements LiveObserver {

    static final String ACCEPTED = "lagesbild.events";
    static final String REJECTED = "lagesbild.events.rejected";
    static final String DUPLICATE = "lagesbild.events.duplicate";
    static final String LATE = "lagesbild.events.late";
    static final String ANOMALOUS = "lagesbild.events.anomalous";
    static final String REVISIONS = "lagesbild.revisions";

    private final MeterRegistry registry;
    private final Counter late;
    private final Timer eventToResult;

    public EventMeters(List<Measure> measures, MeterRegistry registry) {
        this.registry = registry;
        this.late = Counter.builder(LATE)
                .description("Events registered after the end of the month of their effective day")
                .register(registry);
        this.eventToResult = Timer.builder("lagesbild.event.to.result")
                .description("From an event's append to the visible figure")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(1))
                .register(registry);
        for (ChangeType type : ChangeType.values()) {
            acceptances(type.name());
        }
        for (Refusal.Reason reason : Refusal.Reason.values()) {
            rejections(reason);
        }
        for (History.Addition addition : History.Addition.values()) {
            if (!addition.changes()) {
                duplicates(addition);
            }
        }
        for (Anomaly anomaly : Anomaly.values()) {
            anomalies(anomaly);
        }
        for (Measure measure : measures) {
            revisions(measure.id());
        }
    }

    @Override
    public void accepted(String type) {
        acceptances(type).increment();
    }

    @Override
    public void rejected(Refusal.Reason reason) {
        rejections(reason).increment();
    }

    @Override
    public void unchanged(History.Addition addition) {
        duplicates(addition).increment();
    }

    @Override
    public void late() {
        late.increment();
    }

    @Override
    public void anomalous(Anomaly anomaly) {
        anomalies(anomaly).increment();
    }

    @Override
    public void revised(String measure) {
        revisions(measure).increment();
    }

    /** A figure that follows an event which arrived so long ago can be seen now. */
    public void visibleAfter(Duration duration) {
        eventToResult.record(duration);
    }

    private Counter acceptances(String type) {
        return Counter.builder(ACCEPTED)
                .description("Accepted events")
                .tag("type", type)
                .register(registry);
    }

    private Counter rejections(Refusal.Reason reason) {
        return Counter.builder(REJECTED)
                .description("Records refused, by reason")
                .tag("reason", reason.name())
                .register(registry);
    }

    private Counter duplicates(History.Addition addition) {
        return Counter.builder(DUPLICATE)
                .description("Events that changed nothing: known already, or in a later version")
                .tag("reason", addition.name())
                .register(registry);
    }

    private Counter anomalies(Anomaly anomaly) {
        return Counter.builder(ANOMALOUS)
                .description("Events that make no sense given the others, by reason")
                .tag("reason", anomaly.name())
                .register(registry);
    }

    private Counter revisions(String measure) {
        return Counter.builder(REVISIONS)
                .description("Figures changed after they were final")
                .tag("measure", measure)
                .register(registry);
    }
}
