package se.lagesbild.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.lagesbild.catalogue.CatalogueLoader;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.person.DeregistrationReason;
import se.lagesbild.testing.Facts;
import se.lagesbild.testing.FewCategories;
import se.lagesbild.testing.Person;

class CountingTest {

    private static final int MORE_THAN_A_PORTION = 2_500;

    private final List<Measure> measures = CatalogueLoader.shipped().measures();
    private final CountingObserver observer = new CountingObserver();
    private final KeyValueStore<String, byte[]> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(Names.HISTORY_STORE), Serdes.String(), Serdes.ByteArray())
            .withLoggingDisabled()
            .build();
    private final List<String> puts = new ArrayList<>();
    private Histories histories;
    private Partials partials;
    private Counting counting;

    @BeforeEach
    @SuppressWarnings("unchecked")
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
        KeyValueStore<String, byte[]> observed = Meddling.changed(KeyValueStore.class, store, "put", args -> {
            puts.add((String) args[0]);
            store.put((String) args[0], (byte[]) args[1]);
            return null;
        });
        histories = new Histories(observed);
        start();
    }

    private void start() {
        partials = new Partials(measures);
        counting = new Counting(measures, FewCategories.TABLE, observer, histories, partials);
    }

    @Test
    void shouldCountEverybodyAPortionAtATime() {
        enrol(MORE_THAN_A_PORTION);

        assertThat(counting.goOn()).isFalse();
        assertThat(counting.goOn()).isTrue();

        assertThat(stay()).isEqualTo(MORE_THAN_A_PORTION);
    }

    @Test
    void shouldCountWhatIsStoredTheSameWhateverChangesMeanwhile() {
        enrol(MORE_THAN_A_PORTION);
        histories.store();
        start();

        counting.goOn();
        deregister(0);
        deregister(MORE_THAN_A_PORTION - 1);
        while (!counting.goOn()) {
            assertThat(counting.waiting()).isPositive();
        }

        assertThat(stay()).isEqualTo(MORE_THAN_A_PORTION - 2);
    }

    @Test
    void shouldStoreAPersonOnceForAllTheirEventsInARow() {
        Person person = Person.of("p").enrolled("2021-02-01", "11", Facts.woman());
        for (int i = 1; i <= 28; i++) {
            person.categoryChanged("2021-02-%02d".formatted(i), i % 2 == 0 ? "11" : "14");
        }

        add(person);
        histories.store();

        assertThat(puts).containsExactly("p");
    }

    @Test
    void shouldTellAnAnomalyOnceHoweverOftenThePersonIsCounted() {
        Person person = Person.of("p")
                .enrolled("2021-02-01", "11", Facts.woman())
                .programmeStarted("2021-02-10", "KROM", "a")
                .programmeEnded("2021-02-01", "a")
                .categoryChanged("2021-02-20", "14");

        person.events().forEach(event -> {
            histories.add(event, counting::changes);
            counting.goOn();
        });

        assertThat(observer.seen).containsOnlyOnce("anomalous END_BEFORE_START");
    }

    @Test
    void shouldSayThatItIsFullBeforeWaitingPersonsTakeMuchMemory() {
        byte[] stored = new byte[100_000];
        for (int i = 0; i < 320; i++) {
            counting.changes("p" + i, stored);
        }
        assertThat(counting.isFull()).isFalse();

        for (int i = 0; i < 340; i++) {
            counting.changes("p" + i, stored);
        }
        assertThat(counting.isFull()).isTrue();
    }

    private void enrol(int persons) {
        for (int i = 0; i < persons; i++) {
            add(Person.of("p" + i).enrolled("2021-02-01", "11", Facts.woman()));
        }
    }

    private void deregister(int person) {
        add(Person.of("p" + person)
                .enrolled("2021-02-01", "11", Facts.woman())
                .deregistered("2021-02-15", DeregistrationReason.OTHER));
    }

    private void add(Person person) {
        person.events().forEach(event -> histories.add(event, counting::changes));
    }

    /** The level that all steps lead to: those who stay in the register. */
    private int stay() {
        return partials.drain().getOrDefault("turnover-to-work", List.of()).stream()
                .map(Block.Sum::steps)
                .mapToInt(steps ->
                        IntStream.range(0, steps.size()).map(steps::denominator).sum())
                .sum();
    }
}
