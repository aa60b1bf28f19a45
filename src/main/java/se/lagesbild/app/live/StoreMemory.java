package se.lagesbild.app.live;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;
import se.lagesbild.app.SettingKey;
import se.lagesbild.app.Settings;

/**
 * The memory outside the heap that all stores of an instance share: for what was read of them, and what is not written
 * yet. Kafka Streams would give each store its own, and more partitions would take more until the machine has none.
 */
final class StoreMemory implements AutoCloseable {

    /** Under which {@link SharedMemory} finds it among the configuration of Kafka Streams. */
    static final String KEY = "lagesbild.store.memory";

    private final LRUCache cache;
    private final WriteBufferManager unwritten;

    /** @param bytes for all of it, about: what a store needs at the moment is given to it in any case */
    StoreMemory(long bytes) {
        RocksDB.loadLibrary();
        cache = new LRUCache(bytes);
        // Counted against the same cache, so that a load may take half of it.
        unwritten = new WriteBufferManager(bytes / 2, cache);
    }

    static StoreMemory of(Settings settings) {
        return new StoreMemory(settings.number(SettingKey.STATE_MEMORY) * 1024L * 1024L);
    }

    void giveTo(Options store) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) store.tableFormatConfig();
        table.setBlockCache(cache);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinTopLevelIndexAndFilter(true);
        store.setTableFormatConfig(table);
        store.setWriteBufferManager(unwritten);
    }

    /** How many bytes are in use. */
    long used() {
        return cache.getUsage();
    }

    /** Stores that are still open keep what they have. */
    @Override
    public void close() {
        unwritten.close();
        cache.close();
    }

    /** Whom Kafka Streams asks how to set up a store. */
    public static final class SharedMemory implements RocksDBConfigSetter {

        @Override
        public void setConfig(String store, Options options, Map<String, Object> configs) {
            ((StoreMemory) configs.get(KEY)).giveTo(options);
        }

        @Override
        public void close(String store, Options options) {
            // It is not the store's.
        }
    }
}
