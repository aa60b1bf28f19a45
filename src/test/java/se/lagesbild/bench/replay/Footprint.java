package se.lagesbild.bench.replay;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.lagesbild.replay.gather.PersonRecords;

/**
 * What a topic takes in memory when a replay has gathered it, all partitions at once.
 *
 * @param bytes of the gathered records, as they themselves say
 * @param heapBytes by how much the heap in use has grown, each time after a collection
 */
record Footprint(long events, long persons, long bytes, long heapBytes) {

    static Footprint of(TopicRecords topic) {
        long before = heapInUse();
        List<Gathering> partitions = topic.read(Gathering::new);
        long heapBytes = heapInUse() - before;
        long events = 0;
        long bytes = 0;
        long[] persons = {0};
        for (Gathering partition : partitions) {
            events += partition.records.records();
            bytes += partition.records.memory();
            partition.records.forEach(0, 1, (key, values) -> persons[0]++);
        }
        return new Footprint(events, persons[0], bytes, heapBytes);
    }

    /** Of one partition. */
    private static final class Gathering implements TopicRecords.Receiver {

        private final PersonRecords records = new PersonRecords();

        @Override
        public void take(ConsumerRecord<byte[], byte[]> record) {
            records.add(record.key(), record.value());
        }
    }

    private static long heapInUse() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
