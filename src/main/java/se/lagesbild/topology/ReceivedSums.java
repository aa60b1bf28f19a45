package se.lagesbild.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import se.lagesbild.domain.measure.Breakdown;
import se.lagesbild.domain.measure.StepSeries;

/**
 * The sums of each source partition as they came last: also of measures that this instance does not have. While instances
 * are restarted one after the other with another catalogue, a source that has it already sends them once, and the task
 * that keeps them may still be with an instance that has not.
 */
final class ReceivedSums {

    private final KeyValueStore<String, byte[]> store;

    ReceivedSums(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<String, byte[]>> store() {
        return Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(Names.SUMS_STORE), Serdes.String(), Serdes.ByteArray());
    }

    /** @param each is told measure and sum */
    void forEach(BiConsumer<String, ReceivedSum> each) {
        try (KeyValueIterator<String, byte[]> all = WholeStore.of(store)) {
            all.forEachRemaining(entry -> each.accept(SumKey.measureOf(entry.key), ReceivedSum.of(entry.value)));
        }
    }

    /** @param changes is told by how much the sums of each breakdown have changed */
    void take(String measure, Block block, BiConsumer<Breakdown, StepSeries> changes) {
        for (Block.Sum sum : block.sums()) {
            replace(SumKey.of(measure, block.source(), sum), ReceivedSum.of(block.generation(), sum), changes);
        }
        if (block.complete()) {
            forgetOthers(measure, block, changes);
        }
    }

    private void replace(String key, ReceivedSum sum, BiConsumer<Breakdown, StepSeries> changes) {
        byte[] stored = store.get(key);
        StepSeries difference = new StepSeries();
        difference.addAll(sum.steps());
        if (stored != null) {
            difference.subtractAll(ReceivedSum.of(stored).steps());
        }
        store.put(key, sum.steps().isEmpty() ? null : sum.toBytes());
        changes.accept(sum.breakdown(), difference);
    }

    /** The source started anew and has sent all it has: what it sent before and not again is no longer so. */
    private void forgetOthers(String measure, Block block, BiConsumer<Breakdown, StepSeries> changes) {
        List<KeyValue<String, byte[]>> others = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> ofSource =
                store.prefixScan(SumKey.prefix(measure, block.source()), new StringSerializer())) {
            ofSource.forEachRemaining(others::add);
        }
        for (KeyValue<String, byte[]> other : others) {
            ReceivedSum sum = ReceivedSum.of(other.value);
            if (sum.generation() != block.generation()) {
                replace(other.key, sum.cleared(), changes);
            }
        }
    }
}
