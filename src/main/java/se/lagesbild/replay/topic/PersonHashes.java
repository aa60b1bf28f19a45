package se.lagesbild.replay.topic;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Persons by a hash of 64 bits, in 8 bytes each: among 10 million, two share one with a probability of 3 in a million.
 * Mutable, for one thread.
 */
final class PersonHashes {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private long[] hashes = new long[1 << 10];
    private int persons;

    void add(String personId) {
        add(hash(personId));
    }

    void addAll(PersonHashes others) {
        others.stream().forEach(this::add);
    }

    private void add(long hash) {
        if (persons == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * persons);
        }
        hashes[persons++] = hash;
    }

    LongStream stream() {
        return Arrays.stream(hashes, 0, persons);
    }

    /** FNV-1a. */
    private static long hash(String text) {
        long hash = FNV_OFFSET;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
