package se.lagesbild.app.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;

class StoreMemoryTest {

    private static final int MIB = 1024 * 1024;
    private static final int VALUE = 1024;
    private static final String UNWRITTEN = "rocksdb.cur-size-all-mem-tables";
    private static final String CACHE = "rocksdb.block-cache-usage";

    @TempDir
    Path directory;

    @Test
    void shouldNotGrowWithTheStores() throws RocksDBException {
        try (StoreMemory memory = new StoreMemory(8 * MIB);
                Options options = new Options().setCreateIfMissing(true)) {
            options.setTableFormatConfig(new BlockBasedTableConfig());
            memory.giveTo(options);
            try (RocksDB one = RocksDB.open(options, directory.resolve("1").toString());
                    RocksDB other = RocksDB.open(options, directory.resolve("2").toString())) {
                fill(one, 20 * MIB);
                fill(other, 20 * MIB);

                // It is written by threads of RocksDB's own.
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> one.getLongProperty(UNWRITTEN) + other.getLongProperty(UNWRITTEN) < 16 * MIB);
                assertThat(one.getLongProperty(CACHE))
                        .isEqualTo(other.getLongProperty(CACHE))
                        .isPositive();
            }
        }
    }

    @Test
    void shouldReachTheStoresOfKafkaStreams() throws RocksDBException {
        try (StoreMemory memory = new StoreMemory(8 * MIB)) {
            Properties config = new Properties();
            config.put(StreamsConfig.APPLICATION_ID_CONFIG, "memory");
            config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
            config.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.SharedMemory.class.getName());
            config.put(StoreMemory.KEY, memory);
            StreamsBuilder builder = new StreamsBuilder();
            builder.globalTable(
                    "input",
                    Consumed.with(Serdes.String(), Serdes.String()),
                    Materialized.as(Stores.persistentKeyValueStore("table")));
            long before = memory.used();

            try (TopologyTestDriver driver = new TopologyTestDriver(builder.build(), config)) {
                driver.createInputTopic(
                                "input",
                                Serdes.String().serializer(),
                                Serdes.String().serializer())
                        .pipeInput("key", "value");

                assertThat(memory.used()).isGreaterThan(before);
            }
        }
    }

    private static void fill(RocksDB store, int bytes) throws RocksDBException {
        Random random = new Random(1);
        byte[] value = new byte[VALUE];
        for (int i = 0; i < bytes / VALUE; i++) {
            random.nextBytes(value);
            store.put(("key" + i).getBytes(StandardCharsets.UTF_8), value);
        }
        assertThat(store.get("key0".getBytes(StandardCharsets.UTF_8))).isNotNull();
    }
}
