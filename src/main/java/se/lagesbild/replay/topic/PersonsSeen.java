package se.lagesbild.replay.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Who was met in which partition, in 8 bytes a person: whoever is in two would be counted as two persons, with half a
 * history each.
 */
final class PersonsSeen {

    private final List<Keys> all = new ArrayList<>();

    /** What one thread meets in a partition; nobody is met there by another thread. */
    synchronized Keys in(int partition) {
        Keys keys = new Keys(partition);
        all.add(keys);
        return keys;
    }

    /** @throws IllegalStateException if a person was met in several partitions, saying how many were and an example */
    synchronized void requireOnePartitionEach(String topic) {
        long[] hashes = all.stream().flatMapToLong(Keys::hashes).sorted().toArray();
        long[] twice = LongStream.range(1, hashes.length)
                .filter(i -> hashes[(int) i] == hashes[(int) i - 1])
                .map(i -> hashes[(int) i])
                .distinct()
                .toArray();
        if (twice.length > 0) {
            throw new IllegalStateException((twice.length == 1 ? "1 person has" : twice.length + " persons have")
                    + " events in more than one partition of topic " + topic + ", for example in partitions "
                    + partitionsOf(twice[0])
                    + ", and would be counted more than once: partitions were added, or a producer did not let "
                    + "the person's id choose the partition. Copy the topic to a new one, keyed by person");
        }
    }

    private String partitionsOf(long hash) {
        return all.stream()
                .filter(keys -> keys.hashes().anyMatch(each -> each == hash))
                .map(keys -> Integer.toString(keys.partition))
                .collect(Collectors.joining(" and "));
    }

    /** Persons by a hash of 64 bits: among 10 million, two share one with a probability of 3 in a million. For one thread. */
    static final class Keys {

        private static final long FNV_OFFSET = 0xcbf29ce484222325L;
        private static final long FNV_PRIME = 0x100000001b3L;

        private final int partition;
        private long[] hashes = new long[1 << 10];
        private int persons;

        private Keys(int partition) {
            this.partition = partition;
        }

        /** @param key of a person whom this thread has not met */
        void add(byte[] key) {
            if (persons == hashes.length) {
                hashes = Arrays.copyOf(hashes, 2 * persons);
            }
            hashes[persons++] = hash(key);
        }

        private LongStream hashes() {
            return Arrays.stream(hashes, 0, persons);
        }

        /** FNV-1a. */
        private static long hash(byte[] key) {
            long hash = FNV_OFFSET;
            for (byte each : key) {
                hash = (hash ^ each & 0xff) * FNV_PRIME;
            }
            return hash;
        }
    }
}
