package se.lagesbild.topology;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads a store from its first entry to its last. Where a file is damaged, RocksDB's iterator just ends, as if there were no
 * more; so this one knows from the other end what has to come last.
 */
final class WholeStore implements KeyValueIterator<String, byte[]> {

    private final String name;
    private final @Nullable String last;
    private final KeyValueIterator<String, byte[]> entries;
    private @Nullable String latest;

    private WholeStore(String name, @Nullable String last, KeyValueIterator<String, byte[]> entries) {
        this.name = name;
        this.last = last;
        this.entries = entries;
    }

    /** Everything that is in the store at this moment. To be closed. */
    static WholeStore of(KeyValueStore<String, byte[]> store) {
        try (KeyValueIterator<String, byte[]> backwards = store.reverseAll()) {
            return new WholeStore(store.name(), backwards.hasNext() ? backwards.peekNextKey() : null, store.all());
        }
    }

    /** @throws DamagedStoreException if there are no more, but should be */
    @Override
    public boolean hasNext() {
        if (entries.hasNext()) {
            return true;
        }
        if (last != null && !last.equals(latest)) {
            throw new DamagedStoreException("store " + name + " ends before its last entry");
        }
        return false;
    }

    @Override
    public KeyValue<String, byte[]> next() {
        KeyValue<String, byte[]> entry = entries.next();
        latest = entry.key;
        return entry;
    }

    @Override
    public String peekNextKey() {
        return entries.peekNextKey();
    }

    @Override
    public void close() {
        entries.close();
    }
}
