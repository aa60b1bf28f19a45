package se.lagesbild.topology;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.streams.processor.TaskId;

/**
 * Counts what has passed each stage in this process, so that one can tell whether everything that went in has come out.
 * After a failure, what is done again counts again. Thread-safe.
 */
public final class Flow {

    private final LongAdder arrived = new LongAdder();
    private final LongAdder blocksSent = new LongAdder();
    private final LongAdder blocksTaken = new LongAdder();
    private final LongAdder resultsSent = new LongAdder();
    private final Map<TaskId, Integer> waiting = new ConcurrentHashMap<>();

    void arrived() {
        arrived.increment();
    }

    void blockSent() {
        blocksSent.increment();
    }

    void blockTaken() {
        blocksTaken.increment();
    }

    void resultsSent(int count) {
        resultsSent.add(count);
    }

    /** So many changes wait in a task to be passed on. */
    void waiting(TaskId task, int changes) {
        waiting.put(task, changes);
    }

    void closed(TaskId task) {
        waiting.remove(task);
    }

    /** How many records have been read from the input topic and dealt with. */
    public long arrivals() {
        return arrived.sum();
    }

    /** How many results have been sent to the result topics. */
    public long results() {
        return resultsSent.sum();
    }

    /** How many blocks of sums have gone from the persons' tasks to the cells' tasks. */
    public long blocks() {
        return blocksSent.sum();
    }

    /** Whether so many records have arrived and nothing that follows from them waits in a task. */
    public boolean isIdle(long records) {
        return arrived.sum() >= records && nothingWaits();
    }

    private boolean nothingWaits() {
        return waiting.values().stream().allMatch(changes -> changes == 0);
    }

    /** What has passed all stages: as long as this stays, nothing passes. */
    public long passed() {
        return arrived.sum() + blocksSent.sum() + blocksTaken.sum() + resultsSent.sum();
    }

    /**
     * Whether so many records have arrived and whatever follows from them can be seen.
     *
     * @param resultsSeen how many results a subscriber in this process has received
     */
    public boolean isSettled(long records, long resultsSeen) {
        // In the order of the stages, so that nothing slips past between two looks.
        return isIdle(records)
                && blocksTaken.sum() >= blocksSent.sum()
                && nothingWaits()
                && resultsSeen >= resultsSent.sum();
    }
}
