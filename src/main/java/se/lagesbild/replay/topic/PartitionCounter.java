package se.lagesbild.replay.topic;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.lagesbild.domain.person.StatusChange;
import se.lagesbild.replay.count.PersonCounter;

/**
 * Counts the persons of one partition and remembers whom: whoever is in two partitions would be counted as two persons,
 * with half a history each.
 */
final class PartitionCounter<C extends PersonCounter<C>> implements PersonCounter<PartitionCounter<C>> {

    private final int partition;
    private final C counter;
    private final PersonHashes persons = new PersonHashes();

    PartitionCounter(int partition, C counter) {
        this.partition = partition;
        this.counter = counter;
    }

    @Override
    public void add(List<StatusChange> events) {
        if (!events.isEmpty()) {
            persons.add(events.get(0).personId());
        }
        counter.add(events);
    }

    @Override
    public void addAll(PartitionCounter<C> other) {
        counter.addAll(other.counter);
        persons.addAll(other.persons);
    }

    C counter() {
        return counter;
    }

    /**
     * That everybody is in one partition.
     *
     * @param partitions all of the topic, each once
     * @throws IllegalStateException if a person is in several, saying how many are and an example
     */
    static <C extends PersonCounter<C>> void requireApart(String topic, List<PartitionCounter<C>> partitions) {
        long[] hashes = partitions.stream()
                .flatMapToLong(each -> each.persons.stream())
                .sorted()
                .toArray();
        long[] twice = IntStream.range(1, hashes.length)
                .filter(i -> hashes[i] == hashes[i - 1])
                .mapToLong(i -> hashes[i])
                .distinct()
                .toArray();
        if (twice.length > 0) {
            String those = partitions.stream()
                    .filter(each -> each.persons.stream().anyMatch(hash -> hash == twice[0]))
                    .map(each -> Integer.toString(each.partition))
                    .collect(Collectors.joining(" and "));
            throw new IllegalStateException((twice.length == 1 ? "1 person has" : twice.length + " persons have")
                    + " events in more than one partition of topic " + topic + ", for example in partitions " + those
                    + ", and would be counted more than once: partitions were added, or a producer did not let "
                    + "the person's id choose the partition. Copy the topic to a new one, keyed by person");
        }
    }
}
