package se.lagesbild.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.domain.person.Timeline;
import se.lagesbild.wire.stored.EventLog;
import se.lagesbild.wire.stored.EventLogs;

/** Gathers events by person, in a compact form, and then computes each person's contributions once. */
public final class Gathering {

    private final long asOf;
    private final Map<String, EventLog> persons = new HashMap<>();
    private final EventLogs logs = new EventLogs();
    private long events;

    /** @param asOf only what was registered by then exists, milliseconds since 1970-01-01T00:00Z, inclusive */
    public Gathering(long asOf) {
        this.asOf = asOf;
    }

    public void add(StatusChange event) {
        if (event.registeredAt() <= asOf) {
            logs.append(event, persons.computeIfAbsent(event.personId(), any -> new EventLog()));
            events++;
        }
    }

    /** How many events were gathered, versions and duplicates included. */
    public long events() {
        return events;
    }

    /** How many persons they are of. */
    public int persons() {
        return persons.size();
    }

    /** The sums over all persons. They are exact, so how many threads share the work changes nothing. */
    public Tally tally(List<Measure> measures, Categories categories, int threads) {
        List<Map.Entry<String, EventLog>> all = new ArrayList<>(persons.entrySet());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Tally>> shares = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int from = (int) ((long) all.size() * i / threads);
                int to = (int) ((long) all.size() * (i + 1) / threads);
                shares.add(pool.submit(() -> tally(all.subList(from, to), measures, categories)));
            }
            Tally total = new Tally(measures);
            for (Future<Tally> share : shares) {
                total.addAll(share.get());
            }
            return total;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("computing contributions failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private static Tally tally(
            List<Map.Entry<String, EventLog>> persons, List<Measure> measures, Categories categories) {
        Tally tally = new Tally(measures);
        EventLogs logs = new EventLogs();
        for (Map.Entry<String, EventLog> person : persons) {
            tally.add(Timeline.of(new History(logs.read(person.getValue(), person.getKey())), categories));
        }
        return tally;
    }
}
