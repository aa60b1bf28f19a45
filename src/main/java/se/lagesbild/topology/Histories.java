package se.lagesbild.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.wire.stored.HistoryCodec;

/**
 * The histories of one task's persons. Those that somebody asked for stay open until {@link #store()}, which comes before
 * each commit at the latest: whoever has many events in a row is read and written once for all of them.
 */
final class Histories {

    /** More are not kept open, however seldom it is committed: their number, and their stored bytes. */
    private static final int MOST_OPEN = 20_000;

    private static final long MOST_BYTES = 16 << 20;

    private final KeyValueStore<String, byte[]> store;
    private final HistoryCodec codec = new HistoryCodec();
    private final Map<String, Open> open = new HashMap<>();
    private long bytes;

    private static final class Open {

        private final byte @Nullable [] stored;
        private final History history;
        private boolean changed;

        private Open(byte @Nullable [] stored, History history) {
            this.stored = stored;
            this.history = history;
        }
    }

    /** Is told who will differ from what is stored. */
    interface Observer {
        /** @param stored what was stored so far, null if nothing was */
        void changes(String personId, byte @Nullable [] stored);
    }

    Histories(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> builder() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Names.HISTORY_STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** Adds an event to the history of its person. */
    History.Addition add(StatusChange event, Observer observer) {
        Open person = open(event.personId());
        History.Addition addition = person.history.add(event);
        if (addition.changes() && !person.changed) {
            person.changed = true;
            observer.changes(event.personId(), person.stored);
        }
        return addition;
    }

    private Open open(String personId) {
        Open known = open.get(personId);
        if (known != null) {
            return known;
        }
        if (open.size() >= MOST_OPEN || bytes >= MOST_BYTES) {
            store();
        }
        byte[] stored = store.get(personId);
        bytes += stored == null ? 0 : stored.length;
        Open opened = new Open(stored, read(personId, stored));
        open.put(personId, opened);
        return opened;
    }

    /** A person's history as it is now. */
    History of(String personId) {
        Open known = open.get(personId);
        return known != null ? known.history : read(personId, store.get(personId));
    }

    /** A history in its stored form; empty if there is none. */
    History read(String personId, byte @Nullable [] stored) {
        return stored == null ? new History() : codec.decode(stored, personId);
    }

    /** Every history as it is stored at this moment, whatever changes while they are read. To be closed. */
    KeyValueIterator<String, byte[]> stored() {
        return WholeStore.of(store);
    }

    /** Stores what changed, and leaves nothing open. */
    void store() {
        open.forEach((personId, person) -> {
            if (person.changed) {
                store.put(personId, codec.encode(person.history));
            }
        });
        forget();
    }

    /** Leaves nothing open, and stores nothing of it: what was not committed will come again. */
    void forget() {
        open.clear();
        bytes = 0;
    }
}
