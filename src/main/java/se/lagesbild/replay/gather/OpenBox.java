package se.lagesbild.replay.gather;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.ByteUtils;

/**
 * A box whose records are told apart by person: a hash table finds the person, and a person's records are a chain. The
 * same arrays serve one box after another.
 */
final class OpenBox {

    private static final int NONE = -1;
    private static final int FEWEST = 1 << 10;

    private List<ByteBuffer> chunks = List.of();
    private int records;
    private int persons;

    /** By record: in which chunk it is, where its value is there and how long, and the person's next record. */
    private int[] chunkOf = new int[FEWEST];

    private int[] valueAt = new int[FEWEST];
    private int[] valueLength = new int[FEWEST];
    private int[] next = new int[FEWEST];

    /** By person: the first record, whose key stands just before its value, the key's length, and the last record. */
    private int[] first = new int[FEWEST];

    private int[] keyLength = new int[FEWEST];
    private int[] last = new int[FEWEST];

    /** A person's number plus one, in the slot that the hash of the key names or the next that was free. */
    private int[] slots = new int[2 * FEWEST];

    void open(Box box) {
        chunks = box.chunks();
        records = 0;
        persons = 0;
        Arrays.fill(slots, 0);
        for (int chunk = 0; chunk < chunks.size(); chunk++) {
            ByteBuffer bytes = chunks.get(chunk);
            while (bytes.hasRemaining()) {
                add(chunk, bytes);
            }
        }
    }

    /** Visits the persons in the order of their first records. */
    void forEach(PersonRecords.Visitor visitor) {
        List<byte[]> values = new ArrayList<>();
        for (int person = 0; person < persons; person++) {
            values.clear();
            for (int record = first[person]; record != NONE; record = next[record]) {
                values.add(copy(record, valueAt[record], valueLength[record]));
            }
            visitor.visit(copy(first[person], keyAt(person), keyLength[person]), values);
        }
    }

    /** Adds the record that begins here, and passes it. */
    private void add(int chunk, ByteBuffer bytes) {
        if (records == next.length) {
            growRecords();
        }
        int length = ByteUtils.readUnsignedVarint(bytes);
        valueLength[records] = ByteUtils.readUnsignedVarint(bytes);
        valueAt[records] = bytes.position() + length;
        chunkOf[records] = chunk;
        next[records] = NONE;
        int person = personOf(bytes.array(), bytes.position(), length);
        if (last[person] == NONE) {
            first[person] = records;
        } else {
            next[last[person]] = records;
        }
        last[person] = records;
        bytes.position(valueAt[records] + valueLength[records]);
        records++;
    }

    /** The person whose key these bytes are: one who is known, or a new one. */
    private int personOf(byte[] bytes, int at, int length) {
        int slot = slot(PersonRecords.hash(bytes, at, length));
        while (slots[slot] != 0) {
            int person = slots[slot] - 1;
            if (hasKey(person, bytes, at, length)) {
                return person;
            }
            slot = slot + 1 & slots.length - 1;
        }
        if (persons == first.length) {
            growPersons();
            return personOf(bytes, at, length);
        }
        slots[slot] = persons + 1;
        keyLength[persons] = length;
        last[persons] = NONE;
        return persons++;
    }

    /** The low bits: the box was found by the high ones. */
    private int slot(int hash) {
        return (hash ^ hash >>> PersonRecords.BOX_BITS) & slots.length - 1;
    }

    private boolean hasKey(int person, byte[] bytes, int at, int length) {
        int from = keyAt(person);
        return Arrays.equals(array(first[person]), from, from + keyLength[person], bytes, at, at + length);
    }

    private int keyAt(int person) {
        return valueAt[first[person]] - keyLength[person];
    }

    private byte[] array(int record) {
        return chunks.get(chunkOf[record]).array();
    }

    private byte[] copy(int record, int at, int length) {
        return Arrays.copyOfRange(array(record), at, at + length);
    }

    private void growRecords() {
        chunkOf = Arrays.copyOf(chunkOf, 2 * records);
        valueAt = Arrays.copyOf(valueAt, 2 * records);
        valueLength = Arrays.copyOf(valueLength, 2 * records);
        next = Arrays.copyOf(next, 2 * records);
    }

    private void growPersons() {
        first = Arrays.copyOf(first, 2 * persons);
        keyLength = Arrays.copyOf(keyLength, 2 * persons);
        last = Arrays.copyOf(last, 2 * persons);
        slots = new int[4 * persons];
        for (int person = 0; person < persons; person++) {
            int slot = slot(PersonRecords.hash(array(first[person]), keyAt(person), keyLength[person]));
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = person + 1;
        }
    }
}
