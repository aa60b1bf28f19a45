package se.lagesbild.replay.gather;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Records by person, as few bytes as they came in: what a replay gathers before it looks at anybody. The hash of its key
 * says into which box a record goes; only when a box is opened are its records told apart by person. A box fits into the
 * processor's cache, where a look into memory costs a hundredth of one into the whole heap. To be filled by one thread.
 */
public final class PersonRecords {

    static final int BOX_BITS = 9;

    /** Kafka's partitioner has taken its share of another hash; this one has nothing to do with it. */
    private static final int GOLDEN_RATIO = 0x9E3779B9;

    private final Box[] boxes = Stream.generate(Box::new).limit(1 << BOX_BITS).toArray(Box[]::new);
    private long records;

    /** @param key whose record it is */
    public void add(byte[] key, byte[] value) {
        boxes[hash(key, 0, key.length) >>> Integer.SIZE - BOX_BITS].append(key, value);
        records++;
    }

    /** All bits depend on the whole key; the highest say which box it is in. */
    static int hash(byte[] bytes, int at, int length) {
        int hash = 1;
        for (int i = at; i < at + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash * GOLDEN_RATIO;
    }

    public long records() {
        return records;
    }

    /** How many bytes of memory this takes. */
    public long memory() {
        return Arrays.stream(boxes).mapToLong(Box::memory).sum();
    }

    /** Visits those persons who fall to one of several equal shares; several threads may do so at once. */
    public void forEach(int share, int shares, Visitor visitor) {
        OpenBox open = new OpenBox();
        for (int i = share; i < boxes.length; i += shares) {
            open.open(boxes[i]);
            open.forEach(visitor);
        }
    }

    /** Is shown one person after another. */
    @FunctionalInterface
    public interface Visitor {

        /** @param values in the order in which they came; valid during the call */
        void visit(byte[] key, List<byte[]> values);
    }
}
