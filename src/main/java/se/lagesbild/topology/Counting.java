package se.lagesbild.topology;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.lagesbild.domain.measure.Measure;
import se.lagesbild.domain.measure.Tally;
import se.lagesbild.domain.person.Anomaly;
import se.lagesbild.domain.person.Categories;
import se.lagesbild.domain.person.History;
import se.lagesbild.domain.person.Timeline;

/**
 * Counts a task's persons into its sums: at first all that are stored, then those whose history changes. A portion at a
 * time, for while a stream thread is away, its transaction and its membership may time out. Whoever changes several times
 * before it is their turn is counted once.
 */
final class Counting implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Counting.class);

    /** In bytes, as a portion is: two thousand persons, or one who has a lot of events. */
    private static final long BYTES_A_PERSON = 500;

    private static final long PORTION = 1_000_000;

    /** Memory that waiting persons may take, as far as it can be told. */
    private static final long MOST_BYTES = 32 << 20;

    private final List<Measure> measures;
    private final Categories categories;
    private final LiveObserver observer;
    private final Histories histories;
    private final Partials partials;

    /** Whose history is no longer the one that was counted, and that one in its stored form. */
    private final Map<String, byte @Nullable []> counted = new LinkedHashMap<>();

    private @Nullable KeyValueIterator<String, byte[]> stock;
    private long inStock;
    private long bytes;
    private int round;

    Counting(
            List<Measure> measures,
            Categories categories,
            LiveObserver observer,
            Histories histories,
            Partials partials) {
        this.measures = measures;
        this.categories = categories;
        this.observer = observer;
        this.histories = histories;
        this.partials = partials;
        this.stock = histories.stored();
    }

    /** A person's history will be another one. */
    void changes(String personId, byte @Nullable [] stored) {
        if (!counted.containsKey(personId)) {
            counted.put(personId, stored);
            bytes += bytes(stored);
        }
    }

    private static long bytes(byte @Nullable [] stored) {
        return BYTES_A_PERSON + (stored == null ? 0 : stored.length);
    }

    /** How many persons wait to be counted, not knowing how many there are in stock: as if it were one. */
    int waiting() {
        return counted.size() + (stock == null ? 0 : 1);
    }

    /** Whether so many wait that they should be counted, however many more may come. */
    boolean isFull() {
        return bytes >= MOST_BYTES;
    }

    /**
     * Counts a portion of those who waited when the last round was over, so that each round has an end, however many come
     * meanwhile.
     *
     * @return whether this round is over
     */
    boolean goOn() {
        if (round == 0) {
            round = counted.size();
        }
        Tally difference = new Tally(measures);
        long left = PORTION - countStock(PORTION, difference);
        Iterator<Map.Entry<String, byte @Nullable []>> persons =
                counted.entrySet().iterator();
        while (left > 0 && round > 0) {
            Map.Entry<String, byte @Nullable []> person = persons.next();
            count(person.getKey(), person.getValue(), difference);
            left -= bytes(person.getValue());
            bytes -= bytes(person.getValue());
            persons.remove();
            round--;
        }
        // What is stored is then what was counted, and the next change starts from it.
        histories.store();
        partials.add(difference);
        return round == 0 && stock == null;
    }

    private void count(String personId, byte @Nullable [] before, Tally difference) {
        Timeline now = timeline(histories.of(personId));
        Timeline former = timeline(histories.read(personId, before));
        difference.add(now);
        difference.subtract(former);
        Map<String, Anomaly> known = former.anomalies();
        now.anomalies().forEach((event, anomaly) -> {
            if (known.get(event) != anomaly) {
                observer.anomalous(anomaly);
            }
        });
    }

    private long countStock(long atMost, Tally difference) {
        KeyValueIterator<String, byte[]> persons = stock;
        if (persons == null) {
            return 0;
        }
        long counting = 0;
        while (counting < atMost && persons.hasNext()) {
            KeyValue<String, byte[]> person = persons.next();
            difference.add(timeline(histories.read(person.key, person.value)));
            counting += bytes(person.value);
            inStock++;
        }
        if (!persons.hasNext()) {
            close();
            if (inStock > 0) {
                LOGGER.info("Summed up the histories of {} persons", inStock);
            }
        }
        return counting;
    }

    private Timeline timeline(History history) {
        return Timeline.of(history, categories);
    }

    /** Counts nobody any more who is in stock. */
    @Override
    public void close() {
        if (stock != null) {
            stock.close();
            stock = null;
        }
    }
}
