package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * Lets a processor store what it has put off, at the last moment before its task commits. Kafka Streams tells no
 * processor of a commit, but every store that has a cache, so this is a store; it keeps nothing.
 */
final class BeforeCommit implements StateStore, CachedStateStore<Object, Object> {

    private final List<Runnable> putOff = new ArrayList<>();
    private boolean open;

    static StoreBuilder<BeforeCommit> builder() {
        return new Builder();
    }

    /** From now on this is done before each commit; it may write to stores and forward records. */
    void add(Runnable what) {
        putOff.add(what);
    }

    void remove(Runnable what) {
        putOff.remove(what);
    }

    @Override
    public void flushCache() {
        putOff.forEach(Runnable::run);
    }

    @Override
    public String name() {
        return Names.BEFORE_COMMIT;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void close() {
        open = false;
        putOff.clear();
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public void clearCache() {}

    private static final class Builder implements StoreBuilder<BeforeCommit> {

        @Override
        public BeforeCommit build() {
            return new BeforeCommit();
        }

        @Override
        public String name() {
            return Names.BEFORE_COMMIT;
        }

        @Override
        public boolean loggingEnabled() {
            return false;
        }

        @Override
        public Map<String, String> logConfig() {
            return Map.of();
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingEnabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withCachingDisabled() {
            return this;
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingEnabled(Map<String, String> config) {
            throw new UnsupportedOperationException("it keeps nothing that could be logged");
        }

        @Override
        public StoreBuilder<BeforeCommit> withLoggingDisabled() {
            return this;
        }
    }
}
