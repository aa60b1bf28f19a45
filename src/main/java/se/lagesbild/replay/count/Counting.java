package se.lagesbild.replay.count;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.gather.PersonRecords;
import se.lagesbild.wire.RefusedException;

/**
 * Counts gathered persons, each once.
 *
 * @param counters makes a counter for each thread
 * @param readers makes what reads records, for each thread
 */
public record Counting<C extends PersonCounter<C>>(Supplier<C> counters, Supplier<RecordToEvent> readers) {

    /**
     * All persons, shared among so many threads: how many makes no difference to the sums.
     *
     * @param progress is told of each record that has been counted, from these threads
     */
    public Counted<C> count(PersonRecords records, int threads, Progress progress) {
        List<Callable<Counted<C>>> shares = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int share = i;
            shares.add(() -> count(records, share, threads, progress));
        }
        return Threads.all(shares, threads).stream().reduce(Counted::plus).orElseThrow();
    }

    private Counted<C> count(PersonRecords records, int share, int shares, Progress progress) {
        C counter = counters.get();
        RecordToEvent reader = readers.get();
        EventCounts.Builder counts = new EventCounts.Builder();
        List<StatusChange> events = new ArrayList<>();
        records.forEach(share, shares, (key, values) -> {
            events.clear();
            for (byte[] value : values) {
                try {
                    events.add(reader.event(key, value));
                } catch (RefusedException e) {
                    counts.refused(e.refusal().reason());
                }
            }
            counts.person(events.size());
            counter.add(events);
            progress.advanced(values.size(), 0);
        });
        return new Counted<>(counter, counts.build());
    }
}
