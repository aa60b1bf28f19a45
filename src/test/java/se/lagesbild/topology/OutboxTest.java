package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.FewCategories;
import se.lagesbild.testing.Person;

class OutboxTest {

    private static final int LIMIT_OF_A_RECORD = 1 << 20;

    private final List<Measure> measures = CatalogueLoader.shipped().measures();
    private Histories histories;
    private Counting counting;
    private final AtomicBoolean behind = new AtomicBoolean();
    private final MockProcessorContext<String, Block> context = new MockProcessorContext<>();
    private Outbox outbox;

    @BeforeEach
    void open() {
        context.setCurrentSystemTimeMs(1);
        KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore(Names.HISTORY_STORE), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        histories = new Histories(store);
        Partials partials = new Partials(measures);
        counting = new Counting(measures, FewCategories.TABLE, LiveObserver.NONE, histories, partials);
        outbox = new Outbox(measures, counting, partials, new Flow(), partition -> behind.get(), context);
    }

    @Test
    void shouldKeepBlocksWithinARecordHoweverLongTextsAre() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String office = i + "\u20ac".repeat(990);
            add(Person.of("p" + i).enrolled("2021-03-01", "11", Facts.woman().office(office)));
        }

        outbox.sendIfDue(1);

        blocks().forEach(block -> sizes.add(BlockSerde.create().serializer().serialize("", block).length));
        assertThat(sizes).hasSizeGreaterThan(measures.size()).allMatch(size -> size < LIMIT_OF_A_RECORD);
        assertThat(blocks().stream().mapToInt(block -> block.sums().size()).sum())
                .isGreaterThanOrEqualTo(2_000);
        assertThat(blocks().stream().filter(Block::complete)).hasSize(measures.size());
        // A figure of some of the blocks would be wrong.
        assertThat(blocks()).allMatch(block -> block.behind() != block.complete());
    }

    @Test
    void shouldTellEverybodyWhenItIsNoLongerBehind() {
        behind.set(true);
        outbox.sendIfDue(1);
        context.resetForwards();
        outbox.sendIfDue(1_000);
        assertThat(blocks()).isEmpty();

        behind.set(false);
        outbox.sendIfDue(2_000);

        assertThat(blocks()).hasSize(measures.size()).noneMatch(Block::behind).noneMatch(Block::complete);
    }

    private List<Block> blocks() {
        return context.forwarded().stream()
                .<Block>map(captured -> captured.record().value())
                .toList();
    }

    private void add(Person person) {
        person.events().forEach(event -> histories.add(event, counting::changes));
    }
}
