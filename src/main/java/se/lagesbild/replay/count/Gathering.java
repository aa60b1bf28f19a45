package se.lagesbild.replay.count;

import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.gather.PersonRecords;
import se.lagesbild.wire.stored.EventCodec;

/** Gathers events that come one by one, from a file for example, and then counts persons. */
public final class Gathering {

    private final PersonRecords records = new PersonRecords();
    private final EventCodec codec = new EventCodec();

    /** @param event accepted; it is kept in a compact form */
    public void add(StatusChange event) {
        records.add(event.personId().getBytes(StandardCharsets.UTF_8), codec.encode(event));
    }

    /**
     * Counts what was gathered so far.
     *
     * @param counters makes a counter for each thread
     */
    public <C extends PersonCounter<C>> Counted<C> count(Supplier<C> counters, int threads) {
        return new Counting<>(counters, Gathering::reader).count(records, threads, Progress.UNWATCHED);
    }

    private static RecordToEvent reader() {
        EventCodec codec = new EventCodec();
        return (key, value) -> codec.decode(value, new String(key, StandardCharsets.UTF_8));
    }
}
