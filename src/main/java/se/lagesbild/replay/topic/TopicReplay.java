package se.lagesbild.replay.topic;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import se.lagesbild.domain.person.Refusal;
import se.lagesbild.replay.count.Counted;
import se.lagesbild.replay.count.Counting;
import se.lagesbild.replay.count.EventCounts;
import se.lagesbild.replay.count.PersonCounter;
import se.lagesbild.replay.count.Progress;
import se.lagesbild.replay.count.RecordToEvent;
import se.lagesbild.replay.count.Threads;
import se.lagesbild.replay.gather.PersonRecords;
import se.lagesbild.wire.RefusedException;
import se.lagesbild.wire.records.RecordIntake;

/**
 * Counts the history in a topic. A person's events are all in one partition, so partitions are counted one by one, as
 * many at a time as there are threads: memory holds those and 8 bytes of each person, and never the topic.
 *
 * @param consumers of committed records, without a group
 */
public record TopicReplay(TopicExtent extent, Supplier<Consumer<byte[], byte[]>> consumers, RecordIntake intake) {

    /**
     * @param counters makes a counter for each thread
     * @param progress is told of everything twice, when it is read and when it is counted
     * @throws IllegalStateException if somebody has events in several partitions
     */
    public <C extends PersonCounter<C>> Counted<C> count(Supplier<C> counters, int threads, Progress progress) {
        int threadsEach = Math.max(1, threads / Math.max(1, extent.partitions().size()));
        List<Callable<Counted<PartitionCounter<C>>>> partitions = extent.partitions().stream()
                .sorted(Comparator.comparingLong(PartitionExtent::length).reversed())
                .map(partition -> (Callable<Counted<PartitionCounter<C>>>) () -> {
                    Gathered gathered = gather(partition, progress);
                    return new Counting<>(
                                    () -> new PartitionCounter<>(partition.partition(), counters.get()), this::reader)
                            .count(gathered.persons(), threadsEach, progress)
                            .andRead(gathered.others());
                })
                .toList();
        List<Counted<PartitionCounter<C>>> counted = Threads.all(partitions, threads);
        PartitionCounter.requireApart(
                extent.topic(), counted.stream().map(Counted::sums).toList());
        return counted.stream()
                .map(each -> new Counted<>(each.sums().counter(), each.events()))
                .reduce(Counted::plus)
                .orElseThrow();
    }

    /** @param others what could not be gathered: records that are of nobody */
    private record Gathered(PersonRecords persons, EventCounts others) {}

    private Gathered gather(PartitionExtent partition, Progress progress) {
        PersonRecords persons = new PersonRecords();
        EventCounts.Builder others = new EventCounts.Builder();
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            new PartitionReader(consumer, extent.topic(), partition).read((records, passed) -> {
                for (ConsumerRecord<byte[], byte[]> record : records) {
                    if (record.key() == null || record.value() == null) {
                        others.refused(reasonToRefuse(record));
                    } else {
                        persons.add(record.key(), record.value());
                    }
                }
                progress.advanced(passed, records.size());
            });
        }
        return new Gathered(persons, others.build());
    }

    private Refusal.Reason reasonToRefuse(ConsumerRecord<byte[], byte[]> record) {
        try {
            intake.accept(extent.topic(), record.headers(), record.key(), record.value());
            throw new IllegalStateException("a record without key or value was accepted");
        } catch (RefusedException e) {
            return e.refusal().reason();
        }
    }

    private RecordToEvent reader() {
        RecordHeaders none = new RecordHeaders();
        return (key, value) -> intake.accept(extent.topic(), none, key, value);
    }
}
