package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeStoreTest {

    private static final int ENTRIES = 200_000;

    /** In the middle of so large a file, in bytes, are entries; of small ones, RocksDB reads everything when it opens. */
    private static final long LARGE = 1 << 20;

    @TempDir
    private Path directory;

    @Test
    void shouldReadEverything() {
        KeyValueStore<String, byte[]> store = opened();
        fill(store);

        assertThat(read(store)).isEqualTo(ENTRIES);
        store.close();
    }

    @Test
    void shouldReadNothingOfAnEmptyStore() {
        KeyValueStore<String, byte[]> store = opened();

        assertThat(read(store)).isZero();
        store.close();
    }

    @Test
    void shouldNotTakeADamagedStoreForASmallerOne() throws IOException {
        KeyValueStore<String, byte[]> written = opened();
        fill(written);
        written.close();
        damage();
        KeyValueStore<String, byte[]> store = opened();

        assertThatThrownBy(() -> read(store))
                .isInstanceOf(DamagedStoreException.class)
                .hasMessage("store histories ends before its last entry");
        store.close();
    }

    private KeyValueStore<String, byte[]> opened() {
        StateStoreContext context = new MockProcessorContext<Void, Void>(
                        new Properties(), new TaskId(0, 0), directory.toFile())
                .getStateStoreContext();
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(Names.HISTORY_STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context, store);
        return store;
    }

    private static void fill(KeyValueStore<String, byte[]> store) {
        for (int i = 0; i < ENTRIES; i++) {
            store.put("p%06d".formatted(i), Arrays.copyOf(String.valueOf(i).getBytes(StandardCharsets.UTF_8), 200));
        }
    }

    private static int read(KeyValueStore<String, byte[]> store) {
        int count = 0;
        try (WholeStore entries = WholeStore.of(store)) {
            while (entries.hasNext()) {
                entries.next();
                count++;
            }
        }
        return count;
    }

    /** In the middle of each large file. */
    private void damage() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> large = files.filter(file ->
                            file.toString().endsWith(".sst") && file.toFile().length() > LARGE)
                    .toList();
            assertThat(large).isNotEmpty();
            for (Path file : large) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = bytes.length / 2; i < bytes.length / 2 + 64; i++) {
                    bytes[i] ^= 0x55;
                }
                Files.write(file, bytes);
            }
        }
    }
}
